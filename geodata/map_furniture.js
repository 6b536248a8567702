// What stands on and round the map: tools, scale, legend, buttons for places without a shape, hatching, the theme.
// Returns the buttons by the id of their place, so that they can be lit like shapes.
(map, content, { page, element, choose, signal, animate }) => {
  const LEGEND = [
    ["key-rail", "the route by rail"],
    ["key-sea", "the route by sea"],
    ["key-port", "port"],
    ["key-crossing", "change of gauge, at or near a border"],
    ["key-location", "named as a location"],
    ["key-actor", "named as an actor"],
    ["key-implied", "implied, not named"],
  ];
  const BORDERS =
    "The borders are Natural Earth's in its point of view “DEU”: Crimea is drawn with Ukraine, Abkhazia and South Ossetia " +
    "with Georgia, Karabakh with Azerbaijan, the north of Cyprus with Cyprus, East Jerusalem with Israel, the southern Kurils " +
    "with Russia; Kashmir along the lines of control. Changed here: the Golan is drawn with Syria. Kosovo, Palestine and " +
    "Taiwan are drawn apart, without a name. None of this is a judgement, nor does a line mean that all agree to it. " +
    "The route is simplified.";
  const WIDE_FIRST = ["route", "organisation", "region", "country", "city"];
  const SMALL = window.innerWidth < 600 || window.innerHeight < 560;

  const button = (className, textContent, title, onclick) => {
    const made = element("button", { type: "button", className, textContent, title, onclick });
    made.setAttribute("aria-label", title);
    return made;
  };

  const control = (position, box) => {
    const made = L.control({ position });
    made.onAdd = () => box;
    L.DomEvent.disableClickPropagation(box);
    L.DomEvent.disableScrollPropagation(box);
    made.addTo(map);
  };

  const drawTools = () => {
    const home = () => map.fitBounds(content.home, { animate: animate() });
    const tools = [
      button("tool zoom", "+", "Zoom in", () => map.zoomIn(1)),
      button("tool zoom", "−", "Zoom out", () => map.zoomOut(1)),
      button("tool", "⌂", "Show the whole route", home),
    ];
    control("topright", element("div", { className: "tools" }, ...tools));
    L.control.scale({ imperial: false, position: "bottomright" }).addTo(map);
    map.attributionControl.setPrefix("Leaflet").addAttribution(content.attribution);
  };

  const drawLegend = () => {
    const rows = LEGEND.map(([key, textContent]) =>
      element("li", {}, element("i", { className: `key ${key}` }), element("span", { textContent })),
    );
    const borders = element("details", {}, element("summary", { textContent: "Borders" }), element("p", { textContent: BORDERS }));
    borders.addEventListener("toggle", () => borders.scrollIntoView({ block: "nearest" }));
    const summary = element("summary", { textContent: "Legend" });
    control("topleft", element("details", { className: "legend", open: !SMALL }, summary, element("ul", {}, ...rows), borders));
  };

  // What is wider than a country, or outside the map, has a button below the map.
  const drawButtons = () => {
    const without = content.places.filter(({ kind, drawn }) => kind === "region" || !drawn);
    without.sort((a, b) => WIDE_FIRST.indexOf(a.kind) - WIDE_FIRST.indexOf(b.kind));
    const bar = element("nav", { className: "chips" });
    bar.setAttribute("aria-label", "Places wider than a country, and outside the map");
    const buttons = new Map(without.map((place) => [place.id, placeButton(place)]));
    bar.append(...buttons.values());
    map.getContainer().after(bar);
    return buttons;
  };
  const placeButton = ({ id, name, kind }) => {
    const short = { organisation: id.toUpperCase(), route: "The route" }[kind] ?? name;
    const title = kind === "country" || kind === "city" ? `${name}, outside the map` : name;
    const made = button("chip", short, short === title ? title : `${short}: ${title}`, () => choose(id));
    made.dataset.chip = id;
    return made;
  };

  // Hatching is a fill that style sheets can name; it needs a definition in the document.
  const defineHatching = () => {
    const holder = element("div", { className: "definitions" });
    holder.innerHTML =
      '<svg width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" ' +
      'patternTransform="rotate(45)"><rect width="6" height="6" class="ground"/><line y2="6" class="hatch"/></pattern></defs></svg>';
    document.body.append(holder);
  };

  const followTheme = () => {
    const app = page.document.querySelector(".stApp") ?? page.document.documentElement;
    const read = () => {
      const dark = page.getComputedStyle(app).colorScheme.includes("dark");
      document.documentElement.dataset.theme = dark ? "dark" : "light";
    };
    const observer = new MutationObserver(read);
    observer.observe(app, { attributes: true });
    signal.addEventListener("abort", () => observer.disconnect());
    read();
  };

  document.head.append(element("style", { textContent: content.css }));
  document.documentElement.lang = "en";
  followTheme();
  defineHatching();
  drawTools();
  drawLegend();
  return drawButtons();
}
