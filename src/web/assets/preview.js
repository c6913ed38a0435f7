// Shows the text as readers will see it, a moment after it was changed. The server makes and cleans it.
{
  const form = document.querySelector("form[data-preview-path]");
  const body = document.getElementById("body");
  const pane = document.getElementById("preview");
  let timer = 0;
  let turn = 0;

  const show = async () => {
    const mine = ++turn;
    try {
      const data = new URLSearchParams({ body: body.value });
      const answer = await fetch(form.dataset.previewPath, { method: "POST", body: data, headers: { accept: "*/*" }, redirect: "manual" });
      if (!answer.ok || mine !== turn) return;
      pane.innerHTML = await answer.text();
    } catch {
      // The next change tries again.
    }
  };

  if (form && body && pane) {
    body.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, 400);
    });
  }
}
