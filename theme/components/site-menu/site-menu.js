/*
 * Lets a keyboard open the drawer of a narrow screen. Material opens it by a label, which takes no
 * focus; here a button stands in that label. The focus goes into the drawer as it opens, Escape
 * closes it and gives the focus back, and whoever tabs out of it closes it behind them, since it
 * lies over the page. With scripts off the label stays as it is, and the footer has the menu.
 */
(() => {
  const toggle = document.getElementById("__drawer");
  const label = document.querySelector("header label[for=__drawer]");
  const drawer = document.querySelector("[data-md-type=navigation]");
  if (!toggle || !label || !drawer) {
    return;
  }

  const button = document.createElement("button");
  button.type = "button";
  button.className = "site-menu__open";
  button.setAttribute("aria-label", "Menu");
  button.append(...label.childNodes);
  label.append(button);

  const say = () => button.setAttribute("aria-expanded", String(toggle.checked));
  const close = () => {
    if (toggle.checked) {
      // A click and not a value, so that Material hears of it.
      toggle.click();
    }
  };

  button.addEventListener("click", (event) => {
    // The label round the button would turn it back.
    event.preventDefault();
    toggle.click();
  });
  toggle.addEventListener("change", () => {
    say();
    if (toggle.checked) {
      drawer.querySelector("a").focus({ preventScroll: true });
    }
  });
  drawer.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !drawer.contains(event.relatedTarget)) {
      close();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) {
      close();
      button.focus();
    }
  });
  say();
})();
