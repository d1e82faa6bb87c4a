/*
 * Copies the address of a feed or a calendar, which a reader's own program asks for. Without this
 * it is copied as the address of any link is, which the page says.
 */
(() => {
  for (const link of document.querySelectorAll(".follow__address")) {
    const button = document.createElement("button");
    const of = link.closest("li, p").firstElementChild.textContent;
    const shown = link.querySelector("code");
    if (shown) {
      shown.textContent = link.href; // in full, where the build did not know the site's own address
    }
    button.type = "button";
    button.className = "follow__copy";
    button.textContent = _("Copy");
    button.setAttribute("aria-label", _("Copy: {what}", { what: `${of}, ${link.textContent}` }));
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(link.href);
        button.textContent = _("Copied");
      } catch {
        button.textContent = _("Could not be copied");
      }
    });
    link.after(" ", button);
  }
})();
