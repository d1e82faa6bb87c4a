/*
 * A plan in the form: the list of its parts, what is wrong in it, and one part to fill in.
 * Must not know: where files are kept, what follows from a change.
 */
import { h } from "./library.js";
import { Outline, Problems } from "./outline.js";
import { Output } from "./output.js";
import { Part } from "./part.js";
import { withChanged, withMoved, without } from "./plan.js";
import { asErrors } from "./problems.js";
import { planPart, recommendationPart } from "./shape.js";
import { _ } from "./said.js";

/** Return problems of the schema and of the checker, one of both for a field. */
const together = (own, checked) => {
  const told = new Set(checked.map(({ path }) => path.join("/")));
  return [...own.filter(({ path }) => !told.has(path.join("/"))), ...checked];
};

/** Return the desk of a plan: its parts as a list, what is wrong, and the one that is chosen. */
export const Whole = ({ plan, file, chosen, opened, checked, isWhole, form, desk, ...actions }) => {
  const { values } = plan;
  const problems = together(file.problems, checked);
  const one = values.recommendations?.[chosen];
  const part = one ? recommendationPart(form, values, one) : planPart(form, values);
  const below = one ? ["recommendations", chosen] : [];
  const { recommendations, ...own } = values;
  const onChange = (now) =>
    actions.changed(one ? withChanged(values, chosen, now) : { ...now, recommendations });
  const own_problems = one ? problems : problems.filter(({ path }) => path[0] !== "recommendations");
  return h(
    "div",
    { className: "edit__desk" },
    h(Outline, { values, problems, chosen, onChoose: actions.choose, onAdd: actions.add }),
    h(
      "section",
      { className: "edit__part", "aria-labelledby": "edit-part" },
      h(Output, {
        plan, text: file.text, kept: form, isChanged: file.text !== opened,
        save: desk.save ? actions.save : null, say: actions.say,
      }),
      h(Problems, { problems, values, onGo: actions.go }),
      desk.everything && !isWhole ? h(Everything, { loads: desk.everything.loads, onAsk: actions.checkEverything }) : null,
      h("h2", { id: "edit-part", tabIndex: -1 }, one ? _("Recommendation {number}", { number: one.number ?? "" }) : _("The plan")),
      one ? h(Moves, { values, chosen, actions }) : null,
      h(Part, { key: `${plan.id} ${chosen}`, part, values: one ?? own, errors: asErrors(own_problems, below, part.schema), onChange }),
      h(Next, { values, chosen, actions }),
    ),
  );
};

/** Return what asks for the check of everything, and says what that loads before it does. */
const Everything = ({ loads, onAsk }) =>
  h(
    "p",
    { className: "edit-problems__none" },
    h("button", { type: "button", className: "edit-button edit-button--small", onClick: onAsk }, _("Check everything")),
    ` ${_("What is said above is what a plan’s file tells by itself.")} ${loads}`,
  );

/** Return the way on from the end of a part, so that nobody has to go back to the list. */
const Next = ({ values, chosen, actions }) => {
  const next = values.recommendations?.[chosen + 1];
  return h(
    "button",
    { type: "button", className: "edit-button", onClick: next ? () => actions.choose(chosen + 1) : actions.add },
    next ? _("On to recommendation {number}", { number: next.number ?? chosen + 2 }) : _("Add a recommendation"),
  );
};

const Moves = ({ values, chosen, actions }) => {
  const last = values.recommendations.length - 1;
  const moved = (to) => () => {
    actions.changed(withMoved(values, chosen, to));
    actions.choose(to);
  };
  const remove = () => {
    actions.changed(without(values, chosen));
    actions.choose(Math.min(chosen, last - 1));
  };
  const button = (said, does, disabled) =>
    h("button", { type: "button", className: "edit-button edit-button--quiet", onClick: does, disabled }, said);
  return h(
    "div",
    { className: "edit__moves" },
    button(_("Move up"), moved(chosen - 1), chosen === 0),
    button(_("Move down"), moved(chosen + 1), chosen === last),
    button(_("Remove this recommendation"), remove, last === 0),
  );
};
