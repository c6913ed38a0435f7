// Puts the line of a picture into the text, where the cursor stands.
{
  const body = document.getElementById("body");
  for (const line of document.querySelectorAll("code[data-insert]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = line.dataset.insert;
    line.after(button);
    button.addEventListener("click", () => {
      body.setRangeText(`\n\n${line.textContent}\n\n`, body.selectionStart, body.selectionEnd, "end");
      body.dispatchEvent(new Event("input", { bubbles: true }));
      body.focus();
    });
  }
}
