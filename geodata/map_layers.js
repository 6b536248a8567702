// Offers what can be shown or hidden on the map: corridors, disputed lines, who belongs to what; and the language of
// the names. Returns the box to be put on the map.
(content, { element, nameOf, showCorridor, showDisputed, hatch, speak }) => {
  const tick = (textContent, checked, change) => {
    const box = element("input", { type: "checkbox", checked });
    box.addEventListener("change", () => change(box.checked));
    return element("label", {}, box, element("span", { textContent }));
  };
  const pick = (textContent, options, change) => {
    const made = element("select", {}, ...options.map(([value, text]) => element("option", { value, textContent: text })));
    made.addEventListener("change", () => change(made.value));
    return element("label", { className: "pick" }, element("span", { textContent }), made);
  };

  const corridors = content.corridors.map((id, at) => tick(nameOf(id), at === 0, (wanted) => showCorridor(id, wanted)));
  const organisations = Object.keys(content.roles).map((id) => [id, nameOf(id)]);
  return element(
    "div",
    { className: "layers" },
    pick("Names in", Object.entries(content.languages), speak),
    ...corridors,
    tick("Disputed lines", true, showDisputed),
    pick("Members of", [["", "no organisation"], ...organisations], hatch),
  );
}
