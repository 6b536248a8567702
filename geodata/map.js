// Draws the places, lights them, and reports which one was chosen.
// Called once with the Leaflet map and the content that map.py gathers. Speaks with the page by events on its window:
//   hears reader:light {places: {id: "named" | "implied"}, manners: {id: "place actor"}, chosen, frame}
//   says  reader:choose {place} and reader:ready
(map, content) => {
  const page = window.parent; // the page itself where there is no frame: there window.parent === window
  const places = new Map(content.places.map((place) => [place.id, place]));
  const layers = new Map(); // id → Leaflet layers that show the place
  const calm = page.matchMedia("(prefers-reduced-motion: reduce)");
  window.readerEnd?.abort(); // drawn again in the same frame: the listeners of the last time go
  window.readerEnd = new AbortController();
  const { signal } = window.readerEnd;

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // ---- drawing -------------------------------------------------------------------------------------------------
  const pane = (name, zIndex) => {
    map.createPane(name).style.zIndex = zIndex;
    return { pane: name, renderer: L.svg({ pane: name, padding: 0.4 }) };
  };
  const land = pane("land", 400);
  const water = pane("water", 410);
  const wide = pane("wide", 415);
  const route = pane("route", 420);
  const towns = pane("towns", 430);
  const labels = pane("labels", 440);

  // Symbols by kind: a square for a port, a diamond for a crossing with a change of gauge, a disc for the rest.
  const Symbol = L.CircleMarker.extend({
    _updatePath() {
      const { x, y } = this._point;
      const r = this._radius;
      const shapes = {
        port: `M${x - r},${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
        crossing: `M${x},${y - 1.35 * r}l${1.35 * r},${1.35 * r}l${-1.35 * r},${1.35 * r}l${-1.35 * r},${-1.35 * r}z`,
      };
      const disc = `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`;
      this._renderer._setPath(this, shapes[this.options.kind] ?? disc);
    },
  });

  const show = (id, layer) => {
    layers.set(id, [...(layers.get(id) ?? []), layer.addTo(map)]);
    const path = layer.getElement();
    path.dataset.place = id;
    path.setAttribute("aria-label", places.get(id).name);
    return path;
  };

  const answer = (id, layer) => {
    layer.on("click", (event) => {
      L.DomEvent.stopPropagation(event);
      choose(id);
    });
    layer.bindTooltip(element("span", { textContent: places.get(id).name }), { sticky: true, className: "name" });
  };

  const drawAreas = () => {
    L.geoJSON(content.backdrop, { ...land, interactive: false, style: { className: "backdrop" } }).addTo(map);
    L.geoJSON(content.lakes, { ...water, interactive: false, style: { className: "lake" } }).addTo(map);
    for (const feature of content.areas.features) {
      const { kind } = places.get(feature.id);
      const at = { country: land, sea: water, region: wide }[kind];
      const className = `${kind} ${feature.id}`;
      const [layer] = L.geoJSON(feature, { ...at, interactive: kind !== "region", style: { className } }).getLayers();
      show(feature.id, layer);
      if (kind !== "region") {
        answer(feature.id, layer);
        reachable(layer.getElement(), feature.id);
      }
    }
  };

  const drawRoute = () => {
    const line = (className, more) => (leg) =>
      [leg, L.polyline(leg.line, { ...route, className: `${className} ${leg.mode}`, smoothFactor: 1, ...more })];
    for (const [, casing] of content.legs.map(line("casing", { interactive: false }))) casing.addTo(map);
    for (const [leg, core] of content.legs.map(line("leg", { interactive: false }))) show(leg.corridor, core);
    for (const [leg, reach] of content.legs.map(line("reach"))) answer(leg.corridor, reach.addTo(map));
    const [first] = layers.get("titr") ?? [];
    if (first) reachable(first.getElement(), "titr");
  };

  const drawTowns = () => {
    for (const { id, kind, point, drawn } of places.values()) {
      if (!drawn || !["city", "port", "station", "crossing"].includes(kind)) continue;
      const reach = L.circleMarker(point, { ...towns, radius: 11, className: "reach" }).addTo(map);
      answer(id, reach);
      const symbol = new Symbol(point, { ...towns, kind, className: `town ${kind}`, interactive: false });
      reachable(show(id, symbol), id);
      symbols.push(symbol);
    }
  };

  // Symbols grow with the zoom, so that those of the route do not run together on a small map.
  const symbols = [];
  const sizeSymbols = () => {
    const grown = Math.min(Math.max((map.getZoom() - 1) / 4, 0.45), 1.2);
    for (const symbol of symbols) symbol.setRadius(grown * ({ station: 2.5, crossing: 3.5 }[symbol.options.kind] ?? 4));
  };

  // An organisation, or a region of countries, is drawn from its members, and only while it is lit.
  const drawWhole = (id) => {
    const rings = (content.wholes[id] ?? []).flatMap((member) => {
      const [layer] = layers.get(member) ?? [];
      return layer ? polygons(layer.getLatLngs()) : [];
    });
    const className = (content.wholes[id] ?? []).length > 40 ? "whole vast" : "whole";
    if (rings.length) show(id, L.polygon(rings, { ...wide, interactive: false, className }));
  };
  const polygons = (latLngs) => (Array.isArray(latLngs[0][0]) ? latLngs : [latLngs]);

  // ---- labels: the first that fits is shown; what is lit goes first -----------------------------------------------
  const FROM_ZOOM = { country: 3, sea: 3.5, port: 3.5, city: 3.5, crossing: 4.5, station: 5 };
  const ORDER = ["sea", "country", "port", "city", "crossing", "station"];
  const names = [];
  const drawLabels = () => {
    for (const { id, name, kind, point, drawn } of places.values()) {
      if (!drawn || !point || !(kind in FROM_ZOOM)) continue;
      const text = element("span", { textContent: name, className: `label ${kind} ${id}` });
      const icon = L.divIcon({ html: text, iconSize: [0, 0], className: "" });
      L.marker(point, { pane: labels.pane, icon, interactive: false, keyboard: false }).addTo(map);
      names.push({ id, kind, text });
    }
    names.sort((a, b) => rank(a) - rank(b));
  };
  const rank = ({ id, kind }) => (id === "kazakhstan" ? -1 : ORDER.indexOf(kind));
  const placeLabels = () => {
    const zoom = map.getZoom();
    const lit = ({ id }) => (layers.get(id) ?? []).some((layer) => layer.getElement()?.dataset.lit === "named");
    const order = [...names.filter(lit), ...names.filter((name) => !lit(name))];
    const wanted = order.filter((name) => lit(name) || zoom >= FROM_ZOOM[name.kind]);
    const boxes = new Map(names.map((name) => [name, name.text.getBoundingClientRect()]));
    const taken = [];
    const fits = (name) => {
      const box = boxes.get(name);
      const free = taken.every(
        (other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
      );
      if (free) taken.push(box);
      return free;
    };
    const shown = new Set(wanted.filter(fits));
    for (const name of names) name.text.classList.toggle("hidden", !shown.has(name));
  };

  // ---- keyboard: one stop for the tab key, arrows go from place to place -----------------------------------------
  const stops = [];
  const reachable = (path, id) => {
    path.setAttribute("role", "button");
    path.setAttribute("tabindex", stops.length ? "-1" : "0");
    stops.push(path);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    path.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") choose(id);
      else if (event.key in step) focusStop(stops.indexOf(path) + step[event.key]);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  };
  const focusStop = (number) => {
    const next = stops[(number + stops.length) % stops.length];
    for (const stop of stops) stop.setAttribute("tabindex", stop === next ? "0" : "-1");
    next.focus();
  };

  // ---- lighting ----------------------------------------------------------------------------------------------------
  let lit = [];
  const light = ({ places: litPlaces = {}, manners = {}, chosen = "", frame = false }) => {
    for (const id of lit) darken(id);
    lit = Object.keys(litPlaces).concat(chosen in litPlaces || !chosen ? [] : [chosen]);
    for (const id of lit) {
      if (!layers.has(id)) drawWhole(id);
      for (const layer of layers.get(id) ?? []) mark(layer.getElement(), litPlaces[id], manners[id], id === chosen);
      if (["country", "sea"].includes(places.get(id).kind)) for (const layer of layers.get(id) ?? []) layer.bringToFront();
      const chip = chips.get(id);
      if (chip) mark(chip, litPlaces[id], manners[id], id === chosen);
    }
    if (frame) bringIntoView(chosen ? [chosen] : lit.filter((id) => litPlaces[id] === "named"));
    placeLabels();
  };
  const mark = (shape, strength, manner, isChosen) => {
    if (strength) shape.dataset.lit = strength;
    if (manner) shape.dataset.manner = manner;
    shape.toggleAttribute("data-chosen", isChosen);
  };
  const darken = (id) => {
    for (const shape of [...(layers.get(id) ?? []).map((layer) => layer.getElement()), chips.get(id)]) {
      for (const name of ["data-lit", "data-manner", "data-chosen"]) shape?.removeAttribute(name);
    }
    if (id in content.wholes && content.wholes[id].length && !places.get(id).drawn) {
      for (const layer of layers.get(id) ?? []) layer.remove();
      layers.delete(id);
    }
  };

  // ---- the view ----------------------------------------------------------------------------------------------------
  const READING = L.latLngBounds([22, -12], [66, 125]); // shapes are brought into view as far as they lie in here
  const boundsOf = (id) => {
    const all = L.latLngBounds([]);
    for (const layer of layers.get(id) ?? []) all.extend(layer.getBounds?.() ?? layer.getLatLng());
    if (!all.isValid()) return all;
    const [south, north] = [all.getSouth(), all.getNorth()].map((y) => Math.min(Math.max(y, READING.getSouth()), READING.getNorth()));
    const [west, east] = [all.getWest(), all.getEast()].map((x) => Math.min(Math.max(x, READING.getWest()), READING.getEast()));
    return L.latLngBounds([south, west], [north, east]);
  };
  const bringIntoView = (ids) => {
    const wanted = L.latLngBounds([]);
    for (const bounds of ids.map(boundsOf)) if (bounds.isValid()) wanted.extend(bounds);
    if (!wanted.isValid()) return;
    const view = map.getBounds();
    const isPoint = wanted.getNorth() === wanted.getSouth();
    const tooSmall = !isPoint && map.getBoundsZoom(wanted) - map.getZoom() > 2;
    if (view.pad(-0.08).contains(wanted) && !tooSmall) return;
    map.fitBounds(wanted, { padding: [24, 24], maxZoom: Math.max(6, isPoint ? map.getZoom() : 6), animate: !calm.matches });
  };

  // ---- choosing ----------------------------------------------------------------------------------------------------
  const say = (name, detail) => page.dispatchEvent(new page.CustomEvent(name, { detail }));
  const choose = (place) => say("reader:choose", { place, from: "map" });

  // ---- what is wider than a country or outside the map has a button below it ---------------------------------------
  const chips = new Map();
  const button = (className, name, title, onclick) => {
    const made = element("button", { type: "button", className, textContent: name, title, onclick });
    made.setAttribute("aria-label", title);
    return made;
  };
  const drawChips = () => {
    const bar = element("nav", { className: "chips" });
    bar.setAttribute("aria-label", "Places wider than a country, and outside the map");
    for (const { id, name, kind, drawn } of places.values()) {
      const short = kind === "organisation" ? id.toUpperCase() : kind === "route" ? "The route" : name;
      if (drawn && kind !== "region") continue;
      const title = drawn || !["country", "city"].includes(kind) ? name : `${name} (outside the map)`;
      chips.set(id, button("chip", short, title, () => choose(id)));
      chips.get(id).dataset.chip = id;
    }
    bar.append(...chips.values());
    map.getContainer().after(bar);
  };

  const drawControls = () => {
    const controls = L.control({ position: "topright" });
    controls.onAdd = () => {
      const home = () => map.fitBounds(content.home, { animate: !calm.matches });
      const box = element(
        "div",
        { className: "tools" },
        button("tool zoom", "+", "Zoom in", () => map.zoomIn(1)),
        button("tool zoom", "−", "Zoom out", () => map.zoomOut(1)),
        button("tool", "⌂", "Show the whole route", home),
      );
      L.DomEvent.disableClickPropagation(box);
      return box;
    };
    controls.addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    map.attributionControl.setPrefix("Leaflet").addAttribution(content.attribution);
  };

  // ---- legend ------------------------------------------------------------------------------------------------------
  const LEGEND = [
    ["key-rail", "the route by rail"],
    ["key-sea", "the route by sea"],
    ["key-port", "port"],
    ["key-crossing", "border crossing, change of gauge"],
    ["key-location", "named as a location"],
    ["key-actor", "named as an actor"],
    ["key-implied", "implied, not named"],
  ];
  const BORDERS =
    "Borders follow United Nations resolutions: Crimea is drawn with Ukraine, Abkhazia and South Ossetia with Georgia, " +
    "Karabakh with Azerbaijan, the Golan with Syria. Kosovo, Taiwan and Palestine are land without a name here; the map takes no view. " +
    "The line of the route is simplified.";
  const drawLegend = () => {
    const legend = L.control({ position: "topleft" });
    legend.onAdd = () => {
      const rows = LEGEND.map(([key, text]) =>
        element("li", {}, element("i", { className: `key ${key}` }), element("span", { textContent: text })),
      );
      const box = element(
        "details",
        { className: "legend", open: window.innerWidth > 600 && window.innerHeight > 560 },
        element("summary", { textContent: "Legend" }),
        element("ul", {}, ...rows),
        element("details", {}, element("summary", { textContent: "Borders" }), element("p", { textContent: BORDERS })),
      );
      L.DomEvent.disableClickPropagation(box);
      L.DomEvent.disableScrollPropagation(box);
      return box;
    };
    legend.addTo(map);
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
      document.documentElement.dataset.theme = page.getComputedStyle(app).colorScheme.includes("dark") ? "dark" : "light";
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
  drawAreas();
  drawRoute();
  drawTowns();
  drawLabels();
  drawChips();
  drawControls();
  drawLegend();
  map.on("click", () => choose(""));
  map.on("zoomend", sizeSymbols);
  map.on("zoomend resize", placeLabels);
  const observer = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  observer.observe(map.getContainer());
  signal.addEventListener("abort", () => observer.disconnect());
  page.addEventListener("reader:light", (event) => light(event.detail), { signal });
  window.addEventListener("keydown", (event) => event.key === "Escape" && choose(""), { signal });
  window.addEventListener("pagehide", () => window.readerEnd.abort(), { signal });
  map.invalidateSize({ animate: false }); // the style sheet has only now given it its height
  map.fitBounds(content.home, { animate: false });
  sizeSymbols();
  placeLabels();
  say("reader:ready", {});
};
