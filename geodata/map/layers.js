// Offers what can be shown or hidden on the map: corridors, disputed lines, who belongs to what; and the language of
// the names. Returns the box to be put on the map.
export const offerLayers = (
  content,
  { say, language, element, nameOf, showCorridor, showDisputed, hatch, speak },
) => {
  const tick = (textContent, checked, change) => {
    const box = element("input", { type: "checkbox", checked });
    box.addEventListener("change", () => change(box.checked));
    return element("label", {}, box, element("span", { textContent }));
  };
  const pick = (textContent, options, change, chosen = "") => {
    const lang = (value) => (Object.hasOwn(content.languages, value) ? { lang: value } : {});
    const made = element(
      "select",
      {},
      ...options.map(([value, textContent]) => element("option", { value, textContent, ...lang(value) })),
    );
    made.value = chosen;
    made.addEventListener("change", () => change(made.value));
    return element("label", { className: "pick" }, element("span", { textContent }), made);
  };

  const corridors = content.corridors.map((id, at) =>
    tick(nameOf(id), at === 0, (wanted) => showCorridor(id, wanted)),
  );
  const organisations = Object.keys(content.roles).map((id) => [id, nameOf(id)]);
  return element(
    "div",
    { className: "layers" },
    pick(say("Names in"), Object.entries(content.languages), speak, language),
    ...corridors,
    tick(say("Disputed lines"), true, showDisputed),
    pick(say("Members of"), [["", say("no organisation")], ...organisations], hatch),
  );
};
