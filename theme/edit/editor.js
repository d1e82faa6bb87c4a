/*
 * The form: a plan is chosen, its parts are filled in one at a time, its file is given back.
 * Must not know: where files are kept; how a part looks.
 */
import { h, library } from "./library.js";
import { PREFIX } from "./part.js";
import { download } from "./output.js";
import { fileOf, openedPlan, withOneMore, withUpdate } from "./plan.js";
import { placed } from "./problems.js";
import { BOX, Reach } from "./reach.js";
import { reviewOf, stepsOfId } from "./review.js";
import { Start } from "./start.js";
import { focusSoon } from "./templates.js";
import { Whole } from "./whole.js";
import { _ } from "./said.js";
import { inItsLanguage, whyOf } from "./untranslated.js";

const LOADING = _("The checker is being loaded. This can take a minute.");
const WAIT = 400; // milliseconds after the last key until all is checked

/**
 * Return the form; `desk` keeps the files, `beside` shows a plan's page beside it. A document and
 * what is doubted of it stand in `besides`.
 */
export const editorOf = (form, desk, beside, root, besides) => {
  const state = { plan: null, chosen: -1, checked: [], said: "", digest: "", opened: "", isWhole: false };
  let timer = 0;

  const draw = () => {
    library.render(h(Editor, { ...state, file: fileNow() }), root);
    review.draw();
  };
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
    let found = null;
    try {
      found = await desk.check(plan.id, text);
    } catch (error) {
      say([_("Not everything was checked."), whyOf(error)]);
    }
    if (found && plan === state.plan) {
      state.checked = placed(found, text, places, form.meanings).filter(({ code }) => code !== "missing-key");
      draw();
    }
  };
  /** Load what checks everything on a published site; from then on it checks each change. */
  const checkEverything = async () => {
    desk.everything.begin();
    state.isWhole = true;
    say(LOADING);
    await check();
    if (state.said === LOADING) {
      say(_("Everything is checked, as the preview does, and again after each change."));
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
    review.end();
    Object.assign(state, { plan, chosen: -1, checked: [], digest, said: _("{id} is open.", { id }) });
    state.opened = text || fileNow().text;
    history.replaceState(null, "", `?plan=${encodeURIComponent(id)}`);
    const isThere = !plan.isNew && (digest || !desk.save);
    beside.show(isThere ? desk.page(id) : "");
    draw();
    check();
    focusSoon(() => (plan.isNew ? fieldAt(["title"]) : document.getElementById(BOX)));
  };
  const open = async (id) => {
    try {
      const { text, digest } = await desk.open(id);
      show(id, text, digest);
    } catch (error) {
      say([_("This plan cannot be opened."), whyOf(error)]);
    }
  };
  const openFile = (id, text) => {
    try {
      show(id, text, "");
    } catch (error) {
      say([_("This file cannot be opened in the form."), whyOf(error)]);
    }
  };

  /** Have a document read for the plan that is open, or for a new one. */
  const openDocument = async (id, file) => {
    say(_("The document is being read…"));
    try {
      const read = await desk.read(id, file);
      if (state.plan?.id !== id) {
        show(id, read.text, "");
        state.opened = ""; // nothing is written until it is saved
      }
      review.begin(read);
      say(_("{file} is read. Nothing is written until you save.", { file: read.name }));
    } catch (error) {
      say([_("The document cannot be read."), whyOf(error)]);
    }
  };

  const save = async () => {
    const { text } = fileNow();
    try {
      const { digest } = await desk.save(state.plan.id, text, state.digest);
      const { plan } = state;
      Object.assign(state, { plan: { ...openedPlan(plan.id, text, form) }, digest, opened: text });
      say(_("Saved. The page beside follows in a moment."));
      beside.show(desk.page(plan.id));
    } catch (error) {
      say([_("Not saved."), whyOf(error)]);
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
    const part = partOf(path);
    choose(part, () => fieldAt(part < 0 ? path : path.slice(2)));
  };
  const add = () => {
    changed(withOneMore(state.plan.values));
    choose(state.plan.values.recommendations.length - 1, () =>
      document.getElementById(`${PREFIX}_text`),
    );
  };
  /** Begin an update of an action, and bring to one of its fields. */
  const begin = (at, action, field) => {
    const { values } = state.plan;
    const { actions: own = [] } = values.recommendations[at];
    const answered = own[action] ?? (own.length === 1 ? own[0] : undefined);
    const now = withUpdate(values, at, answered?.id ?? "", today());
    const added = now.documents.length - (values.documents ?? []).length;
    changed(now);
    choose(at, () => fieldAt(["updates", now.recommendations[at].updates.length - 1, field]));
    if (added) {
      say(_("The plan had no later document: one of today was added to it. Mend its date there."));
    }
  };
  const reach = {
    go: ({ at, action }) => choose(at, () => fieldAt(action < 0 ? ["text"] : ["actions", action, "text"])),
    date: ({ at, action }) => choose(at, () => fieldAt(["actions", Math.max(action, 0), "due"])),
    update: ({ at, action }) => begin(at, action, "text"),
    move: ({ at, action }) => begin(at, action, "due"),
  };
  document.addEventListener("keydown", (event) => {
    if (!state.plan) {
      return;
    }
    if (event.altKey && event.code === "KeyJ") {
      event.preventDefault();
      document.getElementById(BOX).focus();
    } else if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      if (desk.save) {
        save();
      } else {
        download(state.plan, fileNow().text, say);
      }
    }
  });
  const review = reviewOf(besides, {
    schema: form.schema,
    values: () => state.plan.values,
    text: () => fileNow().text,
    go: (problem) => go(problem),
    reveal: (path, isBeside) => {
      state.chosen = partOf(path);
      draw();
      const steps = state.chosen < 0 ? path : path.slice(2);
      setTimeout(() => (isBeside ? fieldAt(steps)?.scrollIntoView({ block: "center" }) : null));
    },
    replace: (text) => {
      state.plan = openedPlan(state.plan.id, text, form);
      check();
    },
  });
  root.addEventListener("focusin", ({ target }) => {
    if (state.plan && target.id.startsWith(`${PREFIX}_`)) {
      const below = state.chosen < 0 ? [] : ["recommendations", state.chosen];
      review.mark([...below, ...stepsOfId(target.id)]);
    }
  });
  const actions = { open, openFile, openDocument, checkEverything, save, choose, go, add, changed, say, form, desk };

  const Editor = ({ plan, file, chosen, checked, said, opened, isWhole }) =>
    h(
      "div",
      { className: "edit__form" },
      h(Start, { plans: form.plans, chosen: plan?.id ?? "", ...actions }),
      h("p", { role: "status", className: "edit__said" }, inItsLanguage(said)),
      plan ? h(Reach, { values: plan.values, say, ...reach }) : null,
      plan ? h(Whole, { plan, file, chosen, opened, checked, isWhole, ...actions }) : null,
    );

  window.addEventListener("beforeunload", (event) => {
    if (state.plan && fileNow().text !== state.opened) {
      event.preventDefault();
    }
  });
  draw();
  return { open };
};

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, "0")).join("-");
};

/** Return the position of the recommendation that a path leads into, -1 for the plan itself. */
const partOf = (path) => (path[0] === "recommendations" && path[1] !== undefined ? path[1] : -1);

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
