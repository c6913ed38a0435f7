"use strict";
/* The keys of the moderation queue. Everything they do can be done with the forms; they can be switched off. */
(() => {
  const OFF = "manyhalls-comment-keys-off";
  const help = document.querySelector(".keys");
  const off = document.querySelector(".keys__off");
  if (!help || !off) return;
  help.hidden = false;
  off.checked = localStorage.getItem(OFF) === "yes";
  off.addEventListener("change", () => localStorage.setItem(OFF, off.checked ? "yes" : "no"));

  const items = () => [...document.querySelectorAll("[data-item]")];
  const here = () => document.activeElement?.closest("[data-item]");
  const move = (step) => {
    const all = items();
    const at = all.indexOf(here());
    const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const press = (act) => here()?.querySelector(`button[value="${act}"]`)?.click();
  const reason = (act) => {
    const button = here()?.querySelector(`button[value="${act}"]`);
    if (!button) return;
    // Enter in the reason does what the key was for.
    button.form.dataset.wanted = act;
    here().querySelector(".reasoned__choice").focus();
  };
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    p: () => press("publish"),
    h: () => reason("hold"),
    r: () => reason("remove"),
    x: () => here()?.querySelector('input[type="checkbox"]')?.click(),
    o: () => here()?.querySelector(".queued__open")?.click(),
    "?": () => {
      help.open = !help.open;
      help.querySelector("summary").focus();
    },
  };
  const writes = "input:not([type=checkbox]), select, textarea";
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const field = event.target.matches(writes) ? event.target : null;
    if (field && event.key === "Escape") {
      here()?.focus();
      return;
    }
    if (field && event.key === "Enter" && field.form?.dataset.wanted) {
      event.preventDefault();
      field.form.querySelector(`button[value="${field.form.dataset.wanted}"]`)?.click();
      return;
    }
    const act = keys[event.key];
    if (field || off.checked || !act) return;
    event.preventDefault();
    act();
  });
})();
