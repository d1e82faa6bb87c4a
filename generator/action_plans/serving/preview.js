// Listens for news of the site: reloads the page after a change, shows what is wrong until it is
// mended. Only the preview sends it; no published page has it.
(() => {
  "use strict";
  let known = -1;
  // What is being filled in stays; the page beside the form is renewed, and problems are shown there.
  const form = document.querySelector("[data-component=edit]");

  const note = () => {
    let box = document.getElementById("preview-problems");
    if (!box) {
      box = document.createElement("pre");
      box.id = "preview-problems";
      box.setAttribute("role", "alert");
      Object.assign(box.style, {
        position: "fixed", inset: "auto 0 0 0", zIndex: "9999", margin: "0", maxHeight: "45vh",
        overflow: "auto", padding: "1rem", background: "#3b0a0a", color: "#fff",
        font: "14px/1.4 monospace", whiteSpace: "pre-wrap",
      });
      document.body.append(box);
    }
    return box;
  };

  const listen = async () => {
    try {
      const answer = await fetch(`/-/news?after=${known}`);
      const { number, problems } = await answer.json();
      if (problems && !form) note().textContent = problems;
      else if (known !== -1 && number !== known && !form) { location.reload(); return; }
      known = number;
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
    listen();
  };
  listen();
})();
