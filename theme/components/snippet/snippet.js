/*
 * Puts the site's own address into what embeds a badge, where the build did not know it. Without
 * this a line above it says what to put in.
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
})();
