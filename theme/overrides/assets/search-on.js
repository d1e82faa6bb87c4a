// Read before the search page's own part. An address that asks something is answered at once: what
// needs scripts takes its place, and what every search needs is on its way while the page is read.
// Without a question the page has its box and its lists, and waits (search-box.js).
if (location.search) {
  document.documentElement.classList.add("search--on");
  const root = new URL("../", document.currentScript.src);
  const ask = (path, attributes) => {
    const link = Object.assign(document.createElement("link"), { href: new URL(path, root).href });
    document.head.append(Object.assign(link, attributes));
  };
  const list = { rel: "preload", as: "fetch", crossOrigin: "anonymous" };
  ask("search/setup.json", list);
  ask("assets/search.js", { rel: "modulepreload" });
  ask("pagefind/pagefind.js", { rel: "modulepreload" });
  ask("pagefind/wasm.en.pagefind", list);
}
