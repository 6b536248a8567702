// Finds a place by any of its names, in any script, with or without diacritics.
// Returns the box to be put on the map.
(content, { element, choose, nameOf, done }) => {
  const MOST = 8;
  const ALIKE = { ı: "i", ə: "e", ł: "l", ø: "o", ß: "ss", ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" };
  const plain = (text) =>
    [...text.normalize("NFD").toLowerCase()].map((letter) => ALIKE[letter] ?? letter).join("").replace(/[^\p{L}\p{N}]/gu, "");
  const known = content.places.flatMap(({ id, names, also }) =>
    [...Object.values(names), ...also].map((spelling) => ({ id, spelling, key: plain(spelling) })),
  );

  const find = (text) => {
    const wanted = plain(text);
    if (!wanted) return [];
    const hits = known.filter(({ key }) => key.includes(wanted));
    const rank = ({ key }) => (key === wanted ? 0 : key.startsWith(wanted) ? 1 : 2); // the whole name before a part of it
    hits.sort((a, b) => rank(a) - rank(b) || a.key.length - b.key.length);
    const best = new Map();
    for (const hit of hits) if (!best.has(hit.id)) best.set(hit.id, hit);
    return [...best.values()].slice(0, MOST);
  };

  const list = element("ul", { id: "found", className: "found", role: "listbox", ariaLabel: "Places found" });
  const input = element("input", { type: "search", placeholder: "Find a place", autocomplete: "off", role: "combobox" });
  for (const [name, value] of [["aria-label", "Find a place by any of its names"], ["aria-controls", "found"], ["aria-autocomplete", "list"]]) {
    input.setAttribute(name, value);
  }
  let options = [];
  let active = 0;

  const show = () => {
    const hits = find(input.value);
    options = hits.map(({ id, spelling }, at) => option(id, spelling, at));
    active = 0;
    const none = input.value && !hits.length ? [element("li", { className: "none", textContent: "No place has this name." })] : [];
    list.replaceChildren(...options, ...none);
    mark();
  };
  const option = (id, spelling, at) => {
    const name = nameOf(id);
    const other = spelling === name ? "" : ` (${spelling})`;
    const made = element("li", { id: `found-${at}`, role: "option", textContent: name + other });
    made.dataset.found = id;
    made.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus until the click
    made.addEventListener("click", (event) => {
      event.stopPropagation(); // the list goes, and Leaflet would take this for a touch of the map
      take(id);
    });
    return made;
  };
  const mark = () => {
    input.setAttribute("aria-expanded", String(options.length > 0));
    options.forEach((made, at) => made.setAttribute("aria-selected", String(at === active)));
    if (options.length) input.setAttribute("aria-activedescendant", options[active].id);
    else input.removeAttribute("aria-activedescendant");
  };
  const take = (id) => {
    input.value = "";
    show();
    done();
    choose(id);
  };

  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) active = (active + step + options.length) % options.length;
    else if (event.key === "Enter" && options.length) take(options[active].dataset.found);
    else if (event.key === "Escape" && input.value) input.value = "";
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (step) mark();
    else show();
  });
  mark();
  return element("div", { className: "search" }, input, list);
}
