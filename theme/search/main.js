/*
 * The way into the search page.
 * Must not know: what it does. (theme/components/search-box loads this file)
 */
import { startPage } from "./page.js";

export const starts = { page: startPage };
