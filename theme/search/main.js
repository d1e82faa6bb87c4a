/*
 * The ways into the search: the search page, a page that a hit led to.
 * Must not know: what any of them does. (theme/components/search-box loads this file)
 */
import { startMarks } from "./marks.js";
import { startPage } from "./page.js";

export const starts = { marks: startMarks, page: startPage };
