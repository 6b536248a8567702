// Offers to find a place by any of its names. Returns the box to be put on the map.
export const offerSearch = (content, { find, say, element, choose, nameOf, done }) => {
  const MOST = 8;
  const list = element("ul", {
    id: "found",
    className: "found",
    role: "listbox",
    ariaLabel: say("Places found"),
  });
  const input = element("input", {
    type: "search",
    placeholder: say("Find a place"),
    autocomplete: "off",
    role: "combobox",
  });
  for (const [name, value] of [
    ["aria-label", say("Find a place by any of its names")],
    ["aria-controls", "found"],
    ["aria-autocomplete", "list"],
  ]) {
    input.setAttribute(name, value);
  }
  let options = [];
  let active = 0;

  const show = () => {
    const hits = find(input.value).slice(0, MOST);
    options = hits.map(({ id, spelling }, at) => option(id, spelling, at));
    active = 0;
    const none =
      input.value && !hits.length
        ? [element("li", { className: "none", textContent: say("No place has this name.") })]
        : [];
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
};
