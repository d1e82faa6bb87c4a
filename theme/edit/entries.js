/*
 * What an entry of a list is called, and what adds one.
 * Must not know: schemas, how a list looks.
 */
import { _ } from "./said.js";

const ACTION = { add: _("Add an action"), called: (number) => _("Action {number}", { number }) };
const TEXT = { add: _("Add a text"), called: (number) => _("Text {number}", { number }) };
const CHECK = { add: _("Add a check"), called: (number) => _("Check {number}", { number }) };
const DOCUMENT = { add: _("Add a document"), called: (number) => _("Document {number}", { number }) };
const FOOTNOTE = { add: _("Add a footnote"), called: (number) => _("Footnote {number}", { number }) };
const GROUND = { add: _("Add a ground"), called: (number) => _("Ground {number}", { number }) };
const ORGANISATION = { add: _("Add an organisation"), called: (number) => _("Organisation {number}", { number }) };
const REFERENCE = { add: _("Add a reference"), called: (number) => _("Reference {number}", { number }) };
const RECOMMENDATION = { add: _("Add a recommendation"), called: (number) => _("Recommendation {number}", { number }) };
const OWNER = { add: _("Add an owner"), called: (number) => _("Owner {number}", { number }) };
const LINK = { add: _("Add a link"), called: (number) => _("Link {number}", { number }) };
const THEME = { add: _("Add a theme"), called: (number) => _("Theme {number}", { number }) };
const UPDATE = { add: _("Add an update"), called: (number) => _("Update {number}", { number }) };
const ID = { add: _("Add an id"), called: (number) => _("Id {number}", { number }) };
const ENTRY = { add: _("Add an entry"), called: (number) => _("Entry {number}", { number }) };

const ENTRIES = {
  actions: ACTION,
  allow: TEXT,
  answers: ACTION,
  checks: CHECK,
  documents: DOCUMENT,
  footnotes: FOOTNOTE,
  grounds: GROUND,
  inspectorate: ORGANISATION,
  later: REFERENCE,
  not_related: RECOMMENDATION,
  owners: OWNER,
  read_as: GROUND,
  related: LINK,
  respondent: ORGANISATION,
  themes: THEME,
  to: ORGANISATION,
  updates: UPDATE,
  was: ID,
};

/** Return {add, called(number)}: the words of the lists under a key. */
export const wordsOfEntry = (key) => ENTRIES[key] ?? ENTRY;
