/*
 * Puts the site's own address into what embeds a badge, where the build did not know it. Without
 * this a line above it says what to put in. A button copies it.
 */
(() => {
  for (const line of document.querySelectorAll("[data-root]")) {
    const root = new URL(line.dataset.root, location.href);
    if (root.protocol.startsWith("http")) {
      const code = line.nextElementSibling.firstElementChild;
      const standIn = line.querySelector("code").textContent;
      code.textContent = code.textContent.replaceAll(standIn, root.href);
      line.hidden = true;
    }
  }
  for (const code of document.querySelectorAll("#badges > pre > code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "snippet__copy";
    button.textContent = _("Copy badge code");
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        said.textContent = ` ${_("Copied")}`;
      } catch {
        said.textContent = ` ${_("Could not be copied")}`;
      }
    });
    code.parentElement.after(button, said);
  }
})();
