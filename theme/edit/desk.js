/*
 * Where plan files come from and go to: the preview on this machine, or the published site.
 * Must not know: what stands in a file, how the form shows it.
 *
 * A desk has `open(id)` → {text, digest}, `check(id, text)` → problems or null, `save` where it can
 * write, and `page(id)`, the address of the plan's page.
 */

const HERE = "/-/edit/";

/** Return the desk of the site that the form is on; `site` is its address. */
export const deskOf = async (site) => {
  const isPreview = document.querySelector('script[src="/-/preview.js"]') !== null;
  return isPreview ? previewDesk(site) : webDesk(site);
};

const page = (site) => (id) => new URL(`plans/${id}/`, site).href;

const webDesk = (site) => ({
  open: async (id) => {
    const answer = await fetch(new URL(`edit/plans/${id}.yml`, site));
    if (!answer.ok) {
      throw new Error(`There is no plan '${id}' here.`);
    }
    return { text: await answer.text(), digest: "" };
  },
  check: async () => null,
  save: null,
  page: page(site),
});

const previewDesk = async (site) => {
  const begun = await fetch(`${HERE}begin`);
  const { token } = await begun.json();
  const asked = async (what, body) => {
    const answer = await fetch(HERE + what, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Edit-Token": token },
      body: JSON.stringify(body),
    });
    const said = await answer.json();
    if (!answer.ok) {
      throw new Error(said.error);
    }
    return said;
  };
  return {
    open: (id) => asked("open", { id }),
    check: async (id, text) => (await asked("check", { id, text })).problems,
    save: (id, text, digest) => asked("save", { id, text, digest }),
    page: page(site),
  };
};
