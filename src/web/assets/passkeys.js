"use strict";
// Asks the device for a passkey where a form wants one. The form stays hidden where there are no scripts or no passkeys.
{
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const named = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));

  const asking = (asked) => ({
    ...asked,
    challenge: bytes(asked.challenge),
    ...(asked.user && { user: { ...asked.user, id: bytes(asked.user.id) } }),
    ...(asked.excludeCredentials && { excludeCredentials: named(asked.excludeCredentials) }),
    ...(asked.allowCredentials && { allowCredentials: named(asked.allowCredentials) }),
  });

  const told = ({ id, rawId, type, response }) => {
    const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
    const there = parts.filter((part) => response[part]).map((part) => [part, text(response[part])]);
    const transports = response.getTransports ? { transports: response.getTransports() } : {};
    return { id, rawId: text(rawId), type, response: { ...Object.fromEntries(there), ...transports }, extensions: {} };
  };

  const ask = async (form, problem) => {
    const answer = await fetch(form.dataset.passkey, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams(new FormData(form)),
    });
    const said = await answer.json();
    if (!answer.ok) {
      problem.textContent = said.problem;
      throw new Error(said.problem);
    }
    const publicKey = asking(said.asked);
    const device = navigator.credentials;
    const credential = publicKey.user ? await device.create({ publicKey }) : await device.get({ publicKey });
    form.elements.token.value = said.token;
    form.elements.credential.value = JSON.stringify(told(credential));
    if (form.elements.password) form.elements.password.value = "";
    form.submit();
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!window.PublicKeyCredential) break;
    const problem = form.querySelector("[role=alert]");
    const usual = problem.textContent;
    form.hidden = false;
    for (const hint of document.querySelectorAll("[data-without-passkeys]")) hint.hidden = true;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      problem.hidden = true;
      problem.textContent = usual;
      const button = form.querySelector("button");
      button.disabled = true;
      try {
        await ask(form, problem);
      } catch {
        problem.hidden = false;
        button.disabled = false;
        button.focus();
      }
    });
  }
}
