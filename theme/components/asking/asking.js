/*
 * A button that copies each text of a question, and the facts with their addresses. Without this
 * they are selected and copied by hand.
 */
(() => {
  const textOf = (part) => {
    const links = [...part.querySelectorAll("a")];
    return links.length
      ? links.map((link) => `${link.textContent} ${link.href}`).join("\n")
      : part.textContent;
  };

  for (const part of document.querySelectorAll("[data-copied]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "asking__copy";
    button.textContent = _("Copy");
    button.setAttribute("aria-label", _("Copy: {what}", { what: part.previousElementSibling.textContent }));
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(textOf(part));
        button.textContent = _("Copied");
      } catch {
        button.textContent = _("Could not be copied");
      }
    });
    part.after(button);
  }
})();
