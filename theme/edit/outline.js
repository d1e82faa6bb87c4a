/*
 * The parts of a plan as a list to choose from, with what is wrong in each; and the list of that.
 * Must not know: what a part looks like.
 */
import { textIn } from "./bilingual.js";
import { h } from "./library.js";
import { shortened } from "./shape.js";
import { _, ngettext } from "./said.js";
import { inItsLanguage } from "./untranslated.js";

/** Return the list of parts: the plan itself (-1), then each recommendation by its position. */
export const Outline = ({ values, problems, chosen, onChoose, onAdd }) => {
  const wrong = (at) =>
    problems.filter(({ path }) => (at < 0 ? path[0] !== "recommendations" : path[0] === "recommendations" && path[1] === at)).length;
  const entry = (at, said) =>
    h(
      "li",
      { key: at },
      h(
        "button",
        { type: "button", className: "edit-outline__part", "aria-current": at === chosen ? "true" : undefined, onClick: () => onChoose(at) },
        said,
        wrong(at) ? h("span", { className: "edit-outline__wrong" },  " ", ngettext("{number:,} to look at", "{number:,} to look at", wrong(at))) : null,
      ),
    );
  return h(
    "nav",
    { className: "edit-outline", "aria-label": _("Parts of the plan") },
    h(
      "ol",
      null,
      entry(-1, _("The plan")),
      (values.recommendations ?? []).map((each, at) =>
        entry(at, `${each.number ?? "?"}. ${shortened(String(textIn(each.text, values.lang) ?? _("no text yet")), 60)}`),
      ),
    ),
    h("button", { type: "button", className: "edit-button edit-button--small", onClick: onAdd }, _("Add a recommendation")),
  );
};

/** Return what is wrong as a list; each leads to its field. */
export const Problems = ({ problems, values, onGo }) => {
  if (!problems.length) {
    return h("p", { className: "edit-problems__none" }, _("Nothing to mend was found."));
  }
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const others = problems.length - errors;
  const counts = [
    errors ? ngettext("{number:,} to mend", "{number:,} to mend", errors) : "",
    others ? ngettext("{number:,} to look at, which may be the document’s own", "{number:,} to look at, which may be the document’s own", others) : "",
  ];
  return h(
    "details",
    { className: "edit-problems" },
    h("summary", null, counts.filter(Boolean).join(", ")),
    h(
      "ul",
      null,
      problems.map((each, number) =>
        h(
          "li",
          { key: number },
          h("button", { type: "button", className: "edit-problems__go", onClick: () => onGo(each) }, whereOf(each.path, values)),
          " ",
          inItsLanguage(each.message),
        ),
      ),
    ),
  );
};

const whereOf = (path, values) => {
  if (path[0] !== "recommendations" || path[1] === undefined) {
    return _("The plan");
  }
  return _("Recommendation {number}", { number: values.recommendations?.[path[1]]?.number ?? path[1] + 1 });
};
