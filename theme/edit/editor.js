/*
 * The form: a plan is chosen, its parts are filled in one at a time, its file is given back.
 * Must not know: where files are kept; how a part looks.
 */
import { h, library } from "./library.js";
import { Outline, Problems } from "./outline.js";
import { Output } from "./output.js";
import { Part, PREFIX } from "./part.js";
import { fileOf, openedPlan, withChanged, withMoved, withOneMore, without } from "./plan.js";
import { asErrors, placed } from "./problems.js";
import { planPart, recommendationPart } from "./shape.js";
import { Start } from "./start.js";
import { focusSoon } from "./templates.js";

const WAIT = 400; // milliseconds after the last key until all is checked

/** Return the form; `desk` keeps the files, `beside` shows a plan's page beside it. */
export const editorOf = (form, desk, beside, root) => {
  const state = { plan: null, chosen: -1, checked: [], said: "", digest: "", opened: "" };
  let timer = 0;

  const draw = () => library.render(h(Editor, { ...state, file: fileNow() }), root);
  const files = new WeakMap(); // of each plan as it was, since making one takes its time
  const fileNow = () => {
    const { plan } = state;
    if (plan && !files.has(plan)) {
      files.set(plan, fileOf(plan, form));
    }
    return plan ? files.get(plan) : null;
  };
  const say = (said) => {
    state.said = said;
    draw();
  };

  const check = async () => {
    const { plan } = state;
    const { text, places } = fileNow();
    const found = await desk.check(plan.id, text);
    if (found && plan === state.plan) {
      state.checked = placed(found, text, places).filter(({ code }) => code !== "missing-key");
      draw();
    }
  };
  const changed = (values) => {
    const before = fileNow().text;
    state.plan = { ...state.plan, values };
    // The library fills in what has a value by itself as soon as a part is shown.
    state.said = fileNow().text === before ? state.said : "";
    clearTimeout(timer);
    timer = setTimeout(check, WAIT);
    draw();
  };

  const show = (id, text, digest) => {
    const plan = openedPlan(id, text, form);
    Object.assign(state, { plan, chosen: -1, checked: [], digest, said: `${id} is open.` });
    state.opened = text || fileNow().text;
    history.replaceState(null, "", `?plan=${encodeURIComponent(id)}`);
    beside.show(plan.isNew ? "" : desk.page(id));
    draw();
    check();
    focusSoon(() => document.getElementById("edit-part"));
  };
  const open = async (id) => {
    try {
      const { text, digest } = await desk.open(id);
      show(id, text, digest);
    } catch (error) {
      say(`This plan cannot be opened. ${error.message}`);
    }
  };
  const openFile = (id, text) => {
    try {
      show(id, text, "");
    } catch (error) {
      say(`This file cannot be opened in the form. ${error.message}`);
    }
  };

  const save = async () => {
    const { text } = fileNow();
    try {
      const { digest } = await desk.save(state.plan.id, text, state.digest);
      const { plan } = state;
      Object.assign(state, { plan: { ...openedPlan(plan.id, text, form) }, digest, opened: text });
      say("Saved. The page beside follows in a moment.");
      beside.show(desk.page(plan.id));
    } catch (error) {
      say(`Not saved. ${error.message}`);
    }
  };

  const choose = (at, find = () => document.getElementById("edit-part")) => {
    state.chosen = at;
    state.said = "";
    const number = state.plan.values.recommendations?.[at]?.number;
    beside.go(number ? `r${number.replaceAll(".", "-")}` : "");
    draw();
    focusSoon(find);
  };
  const go = ({ path }) => {
    const inOne = path[0] === "recommendations" && path[1] !== undefined;
    const steps = inOne ? path.slice(2) : path;
    choose(inOne ? path[1] : -1, () => fieldAt(steps));
  };
  const add = () => {
    changed(withOneMore(state.plan.values));
    choose(state.plan.values.recommendations.length - 1, () =>
      document.getElementById(`${PREFIX}_text`),
    );
  };
  const actions = { open, openFile, save, choose, go, add, changed, say, form, desk };

  const Editor = ({ plan, file, chosen, checked, said, opened }) =>
    h(
      "div",
      { className: "edit__form" },
      h(Start, { plans: form.plans, chosen: plan?.id ?? "", ...actions }),
      h("p", { role: "status", className: "edit__said" }, said),
      plan ? h(Plan, { plan, file, chosen, opened, problems: together(file.problems, checked), ...actions }) : null,
    );

  window.addEventListener("beforeunload", (event) => {
    if (state.plan && fileNow().text !== state.opened) {
      event.preventDefault();
    }
  });
  draw();
  return { open };
};

/** Return problems of the schema and of the checker, one of both for a field. */
const together = (own, checked) => {
  const told = new Set(checked.map(({ path }) => path.join("/")));
  return [...own.filter(({ path }) => !told.has(path.join("/"))), ...checked];
};

const fieldAt = (steps) => {
  for (let end = steps.length; end >= 0; end -= 1) {
    const found = document.getElementById([PREFIX, ...steps.slice(0, end)].join("_"));
    if (found) {
      for (let fold = found.closest("details"); fold; fold = fold.parentElement.closest("details")) {
        fold.open = true;
      }
      const field = "input:not([type=hidden]), select, textarea, button";
      return found.matches(field) ? found : found.querySelector(field);
    }
  }
  return document.getElementById("edit-part");
};

const Plan = ({ plan, file, chosen, opened, problems, form, desk, ...actions }) => {
  const { values } = plan;
  const one = values.recommendations?.[chosen];
  const part = one ? recommendationPart(form, values, one) : planPart(form);
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
      h("h2", { id: "edit-part", tabIndex: -1 }, one ? `Recommendation ${one.number ?? ""}` : "The plan"),
      one ? h(Moves, { values, chosen, actions }) : null,
      h(Part, { key: `${plan.id} ${chosen}`, part, values: one ?? own, errors: asErrors(own_problems, below), onChange }),
      h(Next, { values, chosen, actions }),
    ),
  );
};

/** Return the way on from the end of a part, so that nobody has to go back to the list. */
const Next = ({ values, chosen, actions }) => {
  const next = values.recommendations?.[chosen + 1];
  return h(
    "button",
    { type: "button", className: "edit-button", onClick: next ? () => actions.choose(chosen + 1) : actions.add },
    next ? `On to recommendation ${next.number ?? chosen + 2}` : "Add a recommendation",
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
    button("Move up", moved(chosen - 1), chosen === 0),
    button("Move down", moved(chosen + 1), chosen === last),
    button("Remove this recommendation", remove, last === 0),
  );
};
