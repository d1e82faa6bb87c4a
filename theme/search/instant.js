/*
 * The way into the list under the box in the header, a script of its own: the search page, where most
 * searches end, has no use for it.
 * Must not know: what the box does. (theme/components/search-box loads this file)
 */
import { startBox } from "./box.js";

export const starts = { box: startBox };
