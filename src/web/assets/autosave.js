// Keeps what is typed: a moment after each change, and when the page is left. The answer says which draft it is now.
{
  const form = document.querySelector("form[data-draft-path]");
  const kept = document.getElementById("kept");
  const field = (name) => form.elements.namedItem(name);
  const written = () => {
    const data = new FormData(form);
    data.delete("act");
    return new URLSearchParams(data).toString();
  };
  let last = form ? written() : "";
  let timer = 0;
  let busy = false;
  let ended = false;

  const say = (text) => {
    if (kept.textContent !== text) kept.textContent = text;
  };

  const keep = async (leaving) => {
    const text = written();
    if (ended || busy || text === last) return;
    busy = true;
    try {
      const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
      // What outlives the page may be no longer than this.
      const keepalive = leaving && text.length < 60000;
      const answer = await fetch(form.dataset.draftPath, { method: "POST", body: text, headers, keepalive, redirect: "manual" });
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
        say(form.dataset.signedOut);
        return;
      }
      const said = await answer.json();
      say(said.note);
      if (answer.status === 409) {
        ended = true;
        return;
      }
      if (!answer.ok) return;
      field("draft").value = said.draft;
      field("version").value = said.version;
      const address = new URL(location.href);
      if (address.searchParams.get("draft") !== said.draft) {
        address.searchParams.set("draft", said.draft);
        address.searchParams.delete("done");
        history.replaceState(null, "", address);
      }
      // What was typed meanwhile differs from what was sent.
      const sent = new URLSearchParams(text);
      sent.set("draft", said.draft);
      sent.set("version", said.version);
      last = sent.toString();
    } catch {
      say(form.dataset.notKept);
    } finally {
      busy = false;
      if (!leaving && !ended && written() !== last) later();
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => keep(false), 3000);
  };

  if (form && kept) {
    form.addEventListener("input", later);
    form.addEventListener("submit", () => { clearTimeout(timer); ended = true; });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") keep(true);
    });
  }
}
