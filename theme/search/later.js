/*
 * The way into what most searches do without: help where nothing was found, marks on a page that a hit led to.
 * Must not know: what any of them does. (page.js and theme/components/search-box load this file)
 */
import { startMarks } from "./marks.js";
import { nothingFound } from "./nothing.js";

export const starts = { marks: startMarks, nothing: nothingFound };
