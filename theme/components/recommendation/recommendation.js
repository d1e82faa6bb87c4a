/*
 * A recommendation's card: opened by a link to it or into it, its address copied, cited, printed
 * alone. Without this a card opens by its summary, and its address is its link's in the table.
 */
(() => {
  const cards = [...document.querySelectorAll(".recommendation")];
  if (!cards.length) {
    return;
  }
  const page = document.querySelector(".page");
  const site = document.querySelector(".site-header__name").textContent.trim();
  const title = page.querySelector("h1").firstChild.textContent.trim();
  const { asOf, by, edition, report, title: inFull } = page.querySelector(".plan-head").dataset;

  /** Open what the address names, and what holds it. */
  const openNamed = () => {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const card = named?.closest(".recommendation");
    const folds = [card?.firstElementChild, named?.closest("details")];
    let changed = false;
    for (const fold of folds) {
      if (fold && !fold.open) {
        fold.open = true;
        changed = true;
      }
    }
    if (changed) {
      named.scrollIntoView();
    }
  };
  addEventListener("hashchange", openNamed);
  openNamed();

  const numberOf = (card) => card.dataset.ref.split("#")[1];

  const addressOf = (card) => new URL(`#${card.id}`, location.href).href;

  /** Copy a text, and say so beside the button that was pressed. */
  const copy = async (button, text) => {
    let said = button.nextElementSibling;
    if (!said?.matches(".recommendation__said")) {
      said = document.createElement("span");
      said.className = "recommendation__said";
      said.setAttribute("role", "status");
      button.after(said);
    }
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = _("Copied");
    } catch {
      said.textContent = _("Could not be copied");
    }
  };

  const made = (name, words) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = name;
    button.textContent = words;
    return button;
  };

  /** Return ways to cite: what it is, what its button says, its text. */
  const citationsOf = (card) => {
    const what = _("recommendation {number}", { number: numberOf(card) });
    const address = addressOf(card);
    const on = edition
      ? _("as at {day}, text version {edition}", { day: asOf, edition })
      : _("as at {day}", { day: asOf });
    const accessed = _("accessed {day}", { day: inWords(new Date()) });
    const record = by ? `${site}, ${by}` : site;
    const named = report ? `${inFull || title} (${report})` : inFull || title;
    return [
      [_("In a sentence"), _("Copy citation"), `${named}, ${what}, ${record}, ${on}, ${address}`],
      [
        _("In a footnote"),
        _("Copy footnote"),
        `${named}, ${what} (${record}, ${on}) <${address}> ${accessed}`,
      ],
      [_("In Markdown"), _("Copy Markdown"), `[${named}, ${what}](${address}) (${record}, ${on})`],
    ];
  };

  /** Return a way: what it is, a button that copies it, its text. */
  const wayOf = ([kind, copying, text]) => {
    const line = document.createElement("div");
    line.className = "recommendation__way";
    const name = document.createElement("b");
    const button = made("recommendation__copy-cited", copying);
    name.textContent = `${kind}: `;
    const code = document.createElement("code");
    code.textContent = text;
    button.addEventListener("click", () => copy(button, code.textContent));
    line.append(name, button, code);
    return line;
  };

  /** Return what shows the badge of a card elsewhere; its words are those of the picture. */
  const badgeOf = (card, path) => {
    const image = new URL(`${path}${card.id.slice(1)}.svg`, location.href).href;
    const codeOf = (said) => {
      const alt = said.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
      return `<a href="${addressOf(card)}"><img src="${image}" alt="${alt}"></a>`;
    };
    const named = _("{name}, recommendation {number}", { name: title, number: numberOf(card) });
    const line = wayOf([_("Badge for another site"), _("Copy badge code"), codeOf(named)]);
    const picture = Object.assign(new Image(), { src: image, alt: "" });
    picture.className = "recommendation__picture";
    line.lastElementChild.before(picture);
    fetch(image.replace(/svg$/, "json"))
      .then((answer) => answer.json())
      .then((badge) => {
        line.lastElementChild.textContent = codeOf(`${badge.label}: ${badge.message}`);
      })
      .catch(() => {}); // as for a page opened from a disk: the name stands for its words
    return line;
  };

  /** Return what the number in a citation is. */
  const aboutEdition = () => {
    const said = document.createElement("p");
    said.className = "recommendation__aside";
    said.textContent = _("The text version changes when a text, a date or a state of this plan does.");
    return said;
  };

  /** Show ways to cite and the badge below the buttons; asked for again, put them away. */
  const cite = (card, button) => {
    const shown = card.querySelector(".recommendation__cited");
    button.setAttribute("aria-expanded", String(!shown));
    if (shown) {
      shown.remove();
      return;
    }
    const [first, ...others] = citationsOf(card).map(wayOf);
    const path = document.querySelector("[data-of-one]")?.dataset.ofOne;
    const box = document.createElement("div");
    box.className = "recommendation__cited";
    const more = document.createElement("details");
    more.append(document.createElement("summary"), ...others);
    more.firstElementChild.textContent = _("Other styles");
    box.append(first, ...(edition ? [aboutEdition()] : []));
    box.append(...(path ? [badgeOf(card, path)] : []), more);
    const tools = button.parentElement;
    tools.append(box);
    tools.scrollIntoView({ block: box.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
  };

  const printAlone = (card) => {
    page.classList.add("page--one");
    card.classList.add("recommendation--printed");
    window.print();
    page.classList.remove("page--one");
    card.classList.remove("recommendation--printed");
  };

  const does = {
    recommendation__copy: (card, button) => copy(button, addressOf(card)),
    recommendation__cite: cite,
    recommendation__print: printAlone,
  };
  page.addEventListener("click", (event) => {
    const part = event.target.closest(Object.keys(does).map((name) => `.${name}`).join(","));
    if (part) {
      event.preventDefault();
      does[part.className](part.closest(".recommendation"), part);
    }
  });
  // In sight as a card is opened, and in its place whatever is opened below.
  const citing = document.querySelector("[data-of-one]") ? _("Cite / badge") : _("Cite");
  for (const card of cards) {
    const tools = document.createElement("div");
    const button = made("recommendation__cite", citing);
    button.setAttribute("aria-expanded", "false");
    tools.className = "recommendation__tools";
    tools.append(
      made("recommendation__copy", _("Copy link")),
      button,
      made("recommendation__print", _("Print this")),
    );
    card.querySelector("summary").after(tools);
  }

  // Told with the place filled in: the page's own way, and what it is about.
  const wrong = document.querySelector("#wrong a[data-told]");
  for (const link of wrong ? document.querySelectorAll(".recommendation__foot > a[href='#wrong']") : []) {
    const about = encodeURIComponent(`#${link.closest(".recommendation").id}`);
    link.href = wrong.href + about;
  }
})();
