/*
 * Says that stacked actions are still a table: some browsers forget it where cells are drawn as
 * blocks. Written here and not in the page, where such roles on a table's own parts are invalid.
 */
(() => {
  const roles = {
    TABLE: "table",
    THEAD: "rowgroup",
    TBODY: "rowgroup",
    TR: "row",
    TD: "cell",
  };
  const parts = ".actions, .actions :is(thead, tbody, tr, td, th)";
  for (const part of document.querySelectorAll(parts)) {
    if (part.closest("table").matches(".actions")) {
      part.setAttribute(
        "role",
        roles[part.tagName] || (part.scope === "col" ? "columnheader" : "rowheader"),
      );
    }
  }
})();
