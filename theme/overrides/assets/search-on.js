// Read before the search page's own part, so that what needs scripts takes its place at once, and
// what every search needs is on its way while the page is still being read.
document.documentElement.classList.add("search--on");
{
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
