// Finds recommendations of the file by their words. Without it every page is there all the same.
{
  const MOST = 50;
  const nav = document.querySelector(".one-file__find");
  const [, field] = nav.querySelectorAll("p");
  const list = nav.querySelector("ol");
  const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const records = [...document.querySelectorAll(".one-file__page .recommendation[id]")].map(
    each => ({
      id: each.id,
      title: each.closest(".one-file__page").dataset.title,
      name: each.dataset.ref,
      words: plain(each.textContent),
    }));
  field.hidden = false;
  field.querySelector("input").addEventListener("input", event => {
    const asked = plain(event.target.value).split(/\s+/).filter(Boolean);
    const found = asked.length
      ? records.filter(each => asked.every(word => each.words.includes(word))) : [];
    list.replaceChildren(...found.slice(0, MOST).map(each => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${each.id}`;
      link.textContent = `${each.name} · ${each.title}`;
      item.append(link);
      return item;
    }));
    list.hidden = !asked.length;
  });
}
