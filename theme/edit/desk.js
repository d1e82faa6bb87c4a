/*
 * Where plan files come from and go to: the preview on this machine, or the published site.
 * Must not know: what stands in a file, how the form shows it.
 *
 * A desk has `open(id)` → {text, digest}, `check(id, text)` → problems or null, `save` where it can
 * write, `everything` where all can be checked when that is asked for, `read(id, file)` → a document and its plan where it can be read, and `page(id)`, the address
 * of the plan's page.
 */

import { everythingOf } from "./everything.js";
import { _ } from "./said.js";
import { failure } from "./untranslated.js";

const HERE = "/-/edit/";

/**
 * Return the desk of the site that the form is on: `site` is where its pages stand in the language of
 * the form, `root` where its files are.
 */
export const deskOf = async (site, root) => {
  const isPreview = document.querySelector('script[src="/-/preview.js"]') !== null;
  return isPreview ? previewDesk(site) : webDesk(site, root, await everythingOf(root));
};

const page = (site) => (id) => new URL(`plans/${id}/`, site).href;

const webDesk = (site, root, everything) => ({
  open: async (id) => {
    const answer = await fetch(new URL(`edit/plans/${id}.yml`, root));
    if (!answer.ok) {
      throw failure(_("There is no plan '{id}' here.", { id }));
    }
    return { text: await answer.text(), digest: "" };
  },
  check: async (id, text) => (everything ? everything.check(id, text) : null),
  everything,
  save: null,
  read: null,
  page: page(site),
});

const previewDesk = async (site) => {
  const begun = await fetch(`${HERE}begin`);
  const { token } = await begun.json();
  const sent = async (what, body, type) => {
    const answer = await fetch(HERE + what, {
      method: "POST",
      headers: { "Content-Type": type, "X-Edit-Token": token },
      body,
    });
    const said = await answer.json();
    if (!answer.ok) {
      throw new Error(said.error);
    }
    return said;
  };
  const asked = (what, values) => sent(what, JSON.stringify(values), "application/json");
  return {
    open: (id) => asked("open", { id }),
    check: async (id, text) => (await asked("check", { id, text })).problems,
    save: (id, text, digest) => asked("save", { id, text, digest }),
    read: (id, file) =>
      sent(`read?${new URLSearchParams({ id, name: file.name })}`, file, "application/octet-stream"),
    everything: null,
    page: page(site),
  };
};
