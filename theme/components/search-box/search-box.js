/*
 * Loads the search when it is wanted: as a box is reached, where the address of the search page
 * asks something, and where a link brings words to be marked.
 * Must not know: how anything is found. Without scripts the form leads to the search page.
 */
(() => {
  const site = new URL("../", document.currentScript.src);
  const start = (script, name, ...what) =>
    import(new URL(`assets/${script}.js`, site))
      .then(({ starts }) => starts[name](...what))
      .catch((error) => console.error(error));

  for (const box of document.querySelectorAll("form.search-box")) {
    if (!box.closest("#search")) {
      box.addEventListener("focusin", () => start("search-box", "box", box), { once: true });
    }
  }
  const page = document.getElementById("search");
  const startPage = () => {
    document.documentElement.classList.add("search--on");
    start("search", "page", page);
  };
  if (page && location.search) {
    startPage();
  } else if (page) {
    page.querySelector("input").focus(); // who comes here comes to type; not before is it loaded
    const reached = new AbortController();
    const begin = () => {
      reached.abort();
      startPage();
    };
    for (const about of ["focusin", "input"]) {
      page.querySelector("form").addEventListener(about, begin, { signal: reached.signal });
    }
  } else if (new URL(location).searchParams.has("found")) {
    start("search-later", "marks");
  }
})();
