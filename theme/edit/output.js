/*
 * What becomes of a plan's file: written by the preview, or downloaded, copied, brought to GitHub.
 * Must not know: what stands in the file.
 */
import { h } from "./library.js";
import { _ } from "./said.js";

const GITHUB = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/?$/;
const LONGEST = 6_000; // characters of an address that GitHub takes

/** Return the address of GitHub's page for a plan's file, "" where it is kept elsewhere. */
export const githubPage = (kept, plan, text) => {
  if (!GITHUB.test(kept.repository ?? "")) {
    return "";
  }
  const root = kept.repository.replace(/\/$/, "");
  const branch = kept.branch.split("/").map(encodeURIComponent).join("/");
  if (!plan.isNew) {
    return `${root}/edit/${branch}/content/plans/${plan.id}.yml`;
  }
  const address = `${root}/new/${branch}/content/plans?filename=${plan.id}.yml`;
  const whole = `${address}&value=${encodeURIComponent(text)}`;
  return whole.length <= LONGEST ? whole : address;
};

const copied = async (text, say) => {
  try {
    await navigator.clipboard.writeText(text);
    say(_("The file is on the clipboard."));
  } catch {
    say(_("The browser does not let the form copy. Download the file instead."));
  }
};

/** Give a plan's file to the browser to keep. */
export const download = (plan, text, say) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  link.download = `${plan.id}.yml`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  say(_("{file} is downloaded.", { file: link.download }));
};

/** Return the buttons that give the file back; `save` writes it, null where nobody can. */
export const Output = ({ plan, text, kept, save, isChanged, say }) => {
  const button = (said, does, kind = "") =>
    h("button", { type: "button", className: `edit-button ${kind}`, onClick: does }, said);
  const github = githubPage(kept, plan, text);
  return h(
    "div",
    { className: "edit__output" },
    save ? button(_("Save"), save, "edit-button--main") : null,
    button(_("Download the file"), () => download(plan, text, say), save ? "" : "edit-button--main"),
    button(_("Copy the file"), () => copied(text, say)),
    github
      ? h(
          "a",
          { href: github, target: "_blank", rel: "noopener", onClick: () => copied(text, say) },
          _("Copy it and open its page on GitHub"),
        )
      : null,
    h("span", { className: "edit__changed" }, isChanged ? _("There are changes.") : _("Nothing is changed.")),
  );
};
