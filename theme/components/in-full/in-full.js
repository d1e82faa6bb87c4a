/*
 * All cards of a page at once: open them, print them. Each card opens by itself without this.
 */
(() => {
  const controls = document.querySelector(".in-full");
  if (!controls) {
    return;
  }
  const cards = [...document.querySelectorAll(".recommendation > details")];
  const open = controls.querySelector(".in-full__open");
  const print = controls.querySelector(".in-full__print");

  const setAll = (state) => {
    for (const card of cards) {
      card.open = state;
    }
    open.textContent = state ? _("Close all") : _("Open all");
    open.setAttribute("aria-pressed", String(state));
  };

  open.addEventListener("click", () => setAll(open.getAttribute("aria-pressed") !== "true"));
  print.addEventListener("click", () => window.print());
  open.hidden = false;
  print.hidden = false;
})();
