/*
 * Starts the form on its page: loads the libraries and what there is to name.
 * Must not know: how the form works. (theme/overrides/main.html loads this file, on no other page)
 */
import { deskOf } from "./desk.js";
import { editorOf } from "./editor.js";
import { loadLibrary } from "./library.js";
import { _ } from "./said.js";

/** Return what shows a page beside the form, in the frame of the page, where there is a preview. */
const besideIn = (frame, isShown) => {
  let shown = "";
  return {
    show: (address) => {
      shown = address;
      frame.hidden = !(isShown && address);
      if (!frame.hidden && frame.src.split("#")[0] !== address) {
        frame.src = address;
      }
    },
    go: (anchor) => {
      if (!frame.hidden) {
        frame.src = `${shown}#${anchor}`;
      }
    },
  };
};

export const start = async () => {
  const place = document.querySelector("[data-component=edit]");
  const site = new URL("../", import.meta.url); // of the language that the form is in
  const answer = await fetch(new URL("edit/form.json", site));
  const form = await answer.json();
  const root = new URL(form.root, site); // where all stands that there is once
  const library = loadLibrary(new URL("assets/form-library.js", root));
  const [desk] = await Promise.all([deskOf(site, root), library]);
  const frame = document.querySelector("[data-beside]");
  const [besides, shown] = [document.createElement("div"), document.createElement("div")];
  Object.assign(besides, { className: "edit-document", hidden: true });
  frame.before(besides, shown);
  place.setAttribute("data-ready", "");
  const beside = besideIn(frame, desk.save !== null);
  const { open } = editorOf(form, desk, beside, shown, besides);
  const asked = new URL(location).searchParams.get("plan");
  if (asked) {
    open(asked);
  }
};


start().catch((error) => {
  document.querySelector("[data-component=edit]").append(_("The form cannot be shown. {why}", { why: error.message }));
});
