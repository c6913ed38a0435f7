// Counts characters where there is a limit, and narrows long lists of terms down.
{
  for (const field of document.querySelectorAll("[data-max]")) {
    const note = document.createElement("p");
    note.className = "hint count";
    const count = () => {
      const used = [...field.value.trim()].length;
      note.textContent = `${used} / ${field.dataset.max} ${field.dataset.count}`;
      note.classList.toggle("count--over", used > Number(field.dataset.max));
    };
    field.after(note);
    field.addEventListener("input", count);
    count();
  }

  for (const fold of document.querySelectorAll("details[data-filter]")) {
    const label = document.createElement("label");
    label.className = "narrow";
    label.textContent = `${fold.dataset.filter} `;
    const field = document.createElement("input");
    field.type = "search";
    label.append(field);
    fold.querySelector("summary").after(label);
    const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    field.addEventListener("input", (event) => {
      event.stopPropagation();
      for (const choice of fold.querySelectorAll(".choice")) {
        const shown = plain(choice.textContent).includes(plain(field.value)) || choice.querySelector("input").checked;
        choice.hidden = !shown;
      }
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
  }

  const problems = document.querySelector(".problems[tabindex]");
  if (problems) problems.focus();
}
