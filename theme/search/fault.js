/*
 * What stands where results would where the search does not work.
 * Must not know: why.
 */
import { element } from "./dom.js";
import { _ } from "./said.js";

/** Return what says that the search cannot be used. */
export const faultNotice = () =>
  element(
    "div",
    { class: "notice", role: "alert", "data-search-fault": true },
    _("The search cannot be used at the moment: its index is missing, or older than this page. Every recommendation is in the lists below."),
  );
