/*
 * Loads the search when it is wanted: as a box is reached, on the search page, and where a link
 * brings words to be marked.
 * Must not know: how anything is found. Without scripts the form leads to the search page.
 */
(() => {
  const site = new URL("../", document.currentScript.src);
  const start = (name, ...what) =>
    import(new URL("assets/search.js", site))
      .then(({ starts }) => starts[name](...what))
      .catch((error) => console.error(error));

  for (const box of document.querySelectorAll("form.search-box")) {
    if (!box.closest("#search")) {
      box.addEventListener("focusin", () => start("box", box), { once: true });
    }
  }
  const page = document.getElementById("search");
  if (page) {
    start("page", page);
  } else if (new URL(location).searchParams.has("found")) {
    start("marks");
  }
})();
