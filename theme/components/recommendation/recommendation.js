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
  const { asOf, by, edition, report } = page.querySelector(".plan-head").dataset;

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

  const say = (card, words) => {
    let said = card.querySelector(".recommendation__said");
    if (!said) {
      said = document.createElement("span");
      said.className = "recommendation__said";
      said.setAttribute("role", "status");
      card.querySelector(".recommendation__foot").append(said);
    }
    said.textContent = words;
  };

  const copy = async (card, text) => {
    try {
      await navigator.clipboard.writeText(text);
      say(card, _("Copied"));
    } catch {
      say(card, _("Could not be copied"));
    }
  };

  const made = (name, words) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = name;
    button.textContent = words;
    return button;
  };

  /** Return what shows the badge of a card elsewhere, nothing where single ones have none. */
  const badgeOf = (card) => {
    const path = document.querySelector("[data-of-one]")?.dataset.ofOne;
    if (!path) {
      return [];
    }
    const image = new URL(`${path}${card.id.slice(1)}.svg`, location.href).href;
    const line = card.querySelector(".recommendation__line").textContent;
    const state = line.slice(0, line.lastIndexOf("; ")); // the answer, and what is done
    const name = _("{name}, recommendation {number}", { name: title, number: numberOf(card) });
    const said = `${name}: ${state}, ${_("as at {day}", { day: asOf })}`;
    const alt = said.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    return [[_("Badge for another site"), `<a href="${addressOf(card)}"><img src="${image}" alt="${alt}"></a>`, image]];
  };

  /** Return ways to cite: in a sentence, in a note, as a link of Markdown. */
  const citationsOf = (card) => {
    const what = _("recommendation {number}", { number: numberOf(card) });
    const address = addressOf(card);
    const on = edition
      ? _("as at {day}, edition {edition}", { day: asOf, edition })
      : _("as at {day}", { day: asOf });
    const accessed = _("accessed {day}", { day: inWords(new Date()) });
    const record = by ? `${site}, ${by}` : site;
    const named = report ? `${title} (${report})` : title;
    return [
      [_("In a sentence"), `${named}, ${what}, ${record}, ${on}, ${address}`],
      [_("In a footnote"), `${named}, ${what} (${record}, ${on}) <${address}> ${accessed}`],
      [_("In Markdown"), `[${named}, ${what}](${address}) (${record}, ${on})`],
    ];
  };

  /** Return a way: what it is, a button that copies it, its picture if it has one, its text. */
  const wayOf = (card, [kind, text, image]) => {
    const line = document.createElement("div");
    line.className = "recommendation__way";
    const name = document.createElement("b");
    const button = made("recommendation__copy-cited", _("Copy"));
    name.textContent = `${kind}: `;
    button.setAttribute("aria-label", _("Copy: {what}", { what: kind.toLowerCase() }));
    button.addEventListener("click", () => copy(card, text));
    const code = document.createElement("code");
    code.textContent = text;
    line.append(name, button, code);
    if (image) {
      button.after(Object.assign(new Image(), { className: "recommendation__picture", src: image, alt: "" }));
    }
    return line;
  };

  /** Show such ways below the buttons, one kind at a time; asked for again, put them away. */
  const show = (card, kind, waysOf) => {
    const shown = card.querySelector(".recommendation__cited");
    shown?.remove();
    if (shown?.dataset.kind === kind) {
      return;
    }
    const box = document.createElement("div");
    box.className = "recommendation__cited";
    box.dataset.kind = kind;
    box.append(...waysOf(card).map((each) => wayOf(card, each)));
    card.querySelector(".recommendation__print").after(box);
    box.scrollIntoView({ block: box.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
  };

  const printAlone = (card) => {
    page.classList.add("page--one");
    card.classList.add("recommendation--printed");
    window.print();
    page.classList.remove("page--one");
    card.classList.remove("recommendation--printed");
  };

  const does = {
    recommendation__copy: (card) => copy(card, addressOf(card)),
    recommendation__cite: (card) => show(card, "cite", citationsOf),
    recommendation__badge: (card) => show(card, "badge", badgeOf),
    recommendation__print: printAlone,
  };
  page.addEventListener("click", (event) => {
    const part = event.target.closest(Object.keys(does).map((name) => `.${name}`).join(","));
    if (part) {
      event.preventDefault();
      does[part.className](part.closest(".recommendation"));
    }
  });
  const hasBadges = document.querySelector("[data-of-one]");
  for (const foot of document.querySelectorAll(".recommendation__foot")) {
    foot.prepend(
      made("recommendation__copy", _("Copy link")),
      made("recommendation__cite", _("Cite")),
      ...(hasBadges ? [made("recommendation__badge", _("Badge"))] : []),
      made("recommendation__print", _("Print this")),
    );
  }

  // Told with the place filled in: the page's own way, and what it is about.
  const wrong = document.querySelector("#wrong a[data-told]");
  for (const link of wrong ? document.querySelectorAll(".recommendation__foot > a[href='#wrong']") : []) {
    const about = encodeURIComponent(`#${link.closest(".recommendation").id}`);
    link.href = wrong.href + about;
  }
})();
