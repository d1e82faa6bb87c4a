/*
 * What an import doubts, as a list to go through: each is right, or is mended in its field.
 * Must not know: how a document was read, how fields are shown.
 *
 * A doubt that has a comment in the plan's file is settled when that comment is taken out, so it is
 * known again when the plan is opened anew. The others are settled for as long as the page is open.
 */
import { documentPane } from "./document.js";
import { h, library } from "./library.js";
import { fieldInWords, nameOf, placesOf, stepsOf } from "./places.js";
import { PREFIX } from "./part.js";
import { _ } from "./said.js";
import { inItsLanguage, untranslated } from "./untranslated.js";

const WIDE = "(min-width: 80em)"; // from where on the document stands beside the form (edit.css)

/** Return for each look whether it is settled, by a plan's text and those that were by hand. */
export const settledOf = (looks, text, byHand) => {
  const gone = new Map(); // how many comments of one wording the text lacks
  for (const { comment } of looks) {
    gone.set(comment, (gone.get(comment) ?? 0) + 1);
  }
  const take = (comment) => gone.set(comment, (gone.get(comment) ?? 0) - 1);
  text.split("\n").forEach((line) => take(line.trim()));
  looks.forEach(({ comment }, at) => (byHand.has(at) ? take(comment) : null));
  return looks.map(({ comment }, at) => {
    const isGone = !byHand.has(at) && comment !== "" && gone.get(comment) > 0;
    if (isGone) {
      take(comment);
    }
    return isGone || byHand.has(at);
  });
};

/** Return a plan's text without the comment of the look at a position, where it has one. */
export const withoutLook = (text, looks, settled, at) => {
  const { comment } = looks[at];
  const before = looks.filter((each, other) => other < at && !settled[other] && each.comment === comment);
  const lines = text.split("\n");
  const found = [...lines.keys()].filter((each) => comment && lines[each].trim() === comment);
  const gone = found[before.length] ?? found[0];
  return lines.filter((_, each) => each !== gone).join("\n");
};

/**
 * Return {begin(read), draw(), end(), mark(steps)}: the document and the doubts in an element.
 * `plan` has values() and text(); it is told to go(path), to reveal(path) and to replace(text).
 */
export const reviewOf = (place, plan) => {
  const pane = documentPane();
  const card = document.createElement("div");
  place.append(card, pane.element);
  const state = { looks: [], fields: {}, at: 0, byHand: new Set(), isMending: false };
  const settled = () => settledOf(state.looks, plan.text(), state.byHand);

  const turnTo = (at) => {
    Object.assign(state, { at, isMending: false });
    const look = state.looks[at];
    if (look) {
      const steps = stepsOf(look.field, plan.values());
      pane.mark(look.at.length ? look.at : placesOf(look.field, state.fields));
      plan.reveal(steps, window.matchMedia(WIDE).matches);
    }
    draw();
  };
  const settle = () => {
    const before = settled();
    if (!state.looks[state.at]) {
      return;
    }
    if (!before[state.at]) {
      const text = withoutLook(plan.text(), state.looks, before, state.at);
      state.byHand.add(state.at);
      plan.replace(text);
    }
    const done = settled();
    const rest = [...state.looks.keys()].filter((at) => !done[at]);
    turnTo(rest.find((at) => at > state.at) ?? rest[0] ?? state.looks.length);
  };
  const mend = () => {
    state.isMending = true;
    draw();
    plan.go({ path: stepsOf(state.looks[state.at].field, plan.values()) });
  };
  const draw = () => {
    if (!place.hidden) {
      const values = plan.values();
      library.render(h(Looks, { ...state, schema: plan.schema, settled: settled(), values, turnTo, settle, mend }), card);
    }
  };
  const begin = ({ name, blocks, fields, looks }) => {
    Object.assign(state, { looks, fields, byHand: new Set() });
    place.hidden = false;
    pane.show(name, blocks);
    turnTo(Math.max(0, settled().indexOf(false)));
  };
  const end = () => {
    place.hidden = true;
  };
  document.addEventListener("keydown", (event) => {
    if (event.altKey && event.key === "Enter" && !place.hidden) {
      event.preventDefault();
      settle();
    }
  });
  const mark = (steps) => {
    if (!place.hidden) {
      pane.mark(placesOf(nameOf(steps, plan.values()), state.fields));
    }
  };
  return { begin, draw, end, mark };
};

/** Return the steps below a part that a field's id names: "edit_actions_0_due". */
export const stepsOfId = (id) =>
  id
    .replace(/__.*$|-\d+$/, "")
    .slice(PREFIX.length + 1)
    .match(/number_printed|to_printed|lead_in|read_as|same_as|owners_inherited|[^_]+/g)
    ?.map((part) => (/^\d+$/.test(part) ? Number(part) : part)) ?? [];

const Looks = ({ looks, schema, at, settled, isMending, values, turnTo, settle, mend }) => {
  const left = settled.filter((each) => !each).length;
  const look = looks[at];
  const button = (said, does, kind = "") =>
    h("button", { type: "button", className: `edit-button edit-button--small ${kind}`, onClick: does }, said);
  return h(
    "section",
    { className: "edit-looks", "aria-labelledby": "edit-looks" },
    h("h2", { id: "edit-looks" }, _("What to look at")),
    h("p", { className: "edit-looks__left" }, left ? _("{left} of {all} are left, the most doubtful first.", { left, all: looks.length }) : _("All of it is looked at.")),
    look ? h(Look, { look, schema, values, isSettled: settled[at] }) : null,
    look
      ? h(
          "p",
          { className: "edit-looks__buttons" },
          button(isMending ? _("Mended, next") : _("Right, next"), settle, "edit-button--main"),
          button(_("Mend it"), mend),
          at > 0 ? button(_("Previous"), () => turnTo(at - 1)) : null,
          at < looks.length - 1 ? button(_("Next"), () => turnTo(at + 1)) : null,
        )
      : null,
    look ? h("p", { className: "edit-field__help" }, _("Alt and Enter in a field say that it is right or mended, too.")) : null,
    h(
      "details",
      null,
      h("summary", null, _("The whole list")),
      h(
        "ol",
        null,
        looks.map((each, number) =>
          h(
            "li",
            { key: number },
            h("button", { type: "button", className: "edit-problems__go", "aria-current": number === at ? "true" : undefined, onClick: () => turnTo(number) }, fieldInWords(stepsOf(each.field, values), values, schema)),
            " ",
            inItsLanguage(untranslated(`${each.kind}: ${each.says}`)),
            settled[number] ? ` ${_("(looked at)")}` : "",
          ),
        ),
      ),
    ),
  );
};

const Look = ({ look, schema, values, isSettled }) =>
  h(
    "div",
    { role: "status", className: "edit-looks__one" },
    h("p", null, h("strong", null, fieldInWords(stepsOf(look.field, values), values, schema)), isSettled ? ` ${_("(looked at)")}` : ""),
    look.read ? h("p", null, _("Read: “{text}”", { text: look.read })) : null,
    h("p", null, inItsLanguage(untranslated(`${look.kind.slice(0, 1).toUpperCase()}${look.kind.slice(1)}: ${look.says}`))),
    look.or ? h("p", null, _("Or: {text}", { text: look.or })) : null,
  );
