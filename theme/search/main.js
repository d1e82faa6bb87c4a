/*
 * The ways into the search: a box in the header, the search page, a page that a hit led to.
 * Must not know: what any of them does. (theme/components/search-box loads this file)
 */
import { startBox } from "./box.js";
import { startMarks } from "./marks.js";
import { startPage } from "./page.js";

export const starts = { box: startBox, marks: startMarks, page: startPage };
