// Draws the places, lights them, and reports which one was chosen.
// Called once with the Leaflet map and the content that map.py gathers. Speaks with the page by events on its window:
//   hears reader:light {places: {id: "named" | "implied"}, manners: {id: "place actor"}, legs: [id], chosen: [id], frame},
//         reader:preview {place}, reader:enter (the keyboard comes to the map)
//   says  reader:choose {place, toggle, add} or {place, leg}, reader:preview {place}, reader:key {key},
//         reader:moved, when the map was moved by hand; reader:ready {find}, which finds places by any of their names
import { element } from "../page/element.js";
import { writeLabels } from "./labels.js";
import { furnish } from "./furniture.js";
import { offerLayers } from "./layers.js";
import { offerSearch } from "./search.js";
import { findPlaces } from "./find.js";
import { hear, say, sayMany } from "../words/say.js";

export default (map, content) => {
  const page = window.parent; // the map stands in a frame of the page
  hear(content.speech, page);
  window.frameElement.title = say("The map");
  const places = new Map(content.places.map((place) => [place.id, place]));
  const layers = new Map(); // id → Leaflet layers that show the place
  let language = new URLSearchParams(page.location.search).get("names") ?? content.speech.language;
  if (!Object.hasOwn(content.languages, language)) language = "en";
  const nameOf = (id) => places.get(id).names[language] ?? places.get(id).names.en;
  const animate = () => !page.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.readerEnd?.abort(); // drawn again in the same frame: the listeners of the last time go
  window.readerEnd = new AbortController();
  const { signal } = window.readerEnd;

  const AREAS = ["country", "sea"];
  const TOWNS = ["city", "port", "station", "crossing"];

  // ---- drawing -------------------------------------------------------------------------------------------------
  const pane = (name, zIndex) => {
    map.createPane(name).style.zIndex = zIndex;
    return { pane: name, renderer: L.svg({ pane: name, padding: 0.4 }) };
  };
  const land = pane("land", 400);
  const water = pane("water", 417);
  const wide = pane("wide", 415);
  const disputed = pane("disputed", 418);
  const route = pane("route", 420);
  const towns = pane("towns", 430);

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

  const layersOf = (id) => layers.get(id) ?? [];
  const shapesOf = (id) =>
    [...layersOf(id).map((layer) => layer.getElement()), buttons.get(id)].filter(Boolean);
  const show = (id, layer) => {
    layers.set(id, [...layersOf(id), layer.addTo(map)]);
    const path = layer.getElement();
    path.dataset.place = id;
    return path;
  };

  const answer = (id, layer, leg) => {
    layer.on("click", (event) => {
      L.DomEvent.stopPropagation(event);
      layer.closeTooltip();
      choose(id, leg?.id, event.originalEvent);
    });
    layer.on("mouseover", () => preview(id));
    layer.on("mouseout", () => preview(""));
    explain(layer, () => (leg ? [legName(leg), leg.about] : [nameOf(id), about(places.get(id))]));
  };
  const legName = ({ start, end }) => `${nameOf(start)} – ${nameOf(end)}`;
  const about = ({ kind, passages: [named, implied] }) => {
    if (!named && !implied) return say("{kind}; no passage speaks of it", { kind });
    return say("{kind}; passages that name it: {named}, that imply it: {implied}", { kind, named, implied });
  };
  const explain = (layer, lines) => {
    layer.getElement().setAttribute("tabindex", "-1"); // a path that listens can be tabbed to; one stop is enough
    if (page.matchMedia("(hover: none)").matches) return;
    const write = () => element("div", {}, ...lines().map((textContent) => element("p", { textContent })));
    layer.bindTooltip(write, { sticky: true, className: "name" });
    map.on("movestart", () => layer.closeTooltip());
  };

  const drawAreas = () => {
    const drawn = (className, at) => (outline) =>
      L.polygon(polygonsOf(outline), { ...at, interactive: false, className }).addTo(map);
    Object.values(content.backdrop).forEach(drawn("backdrop", land));
    Object.values(content.lakes).forEach(drawn("lake", water));
    for (const [id, outline] of Object.entries(content.areas)) {
      const { type } = places.get(id);
      const at = { country: land, sea: water, region: wide }[type];
      const layer = L.polygon(polygonsOf(outline), {
        ...at,
        interactive: type !== "region",
        className: `${type} ${id}`,
      });
      show(id, layer);
      if (type !== "region") {
        answer(id, layer);
        reachable(layer.getElement(), id);
      }
    }
  };
  // Rings come as steps of hundredths of a degree, east and north in turn, from the point 0, 0.
  const polygonsOf = (outline) => outline.map((rings) => rings.map(walked));
  const walked = (steps) => {
    const points = [];
    for (let at = 0, lng = 0, lat = 0; at < steps.length; at += 2)
      points.push([(lat += steps[at + 1]) / 100, (lng += steps[at]) / 100]);
    return points;
  };

  const drawDisputed = () => {
    for (const { name, claimants, note, shape } of content.disputed) {
      const style = { ...disputed, style: { className: "disputed" } };
      for (const line of L.geoJSON(shape, style).addTo(map).getLayers()) {
        explain(line, () => [name, say("Claimed by: {claimants}", { claimants }), note]);
      }
    }
  };

  // A corridor is drawn with those of its stops that no passage speaks of; the others always stand.
  const shown = new Map(); // corridor → what to take away when it is no longer wanted
  const drawCorridor = (corridor) => {
    if (shown.has(corridor)) return;
    const legs = content.legs.filter((leg) => leg.corridor === corridor);
    const kind = corridor === content.corridors[0] ? "main" : "other";
    const line = (leg, className, interactive) => {
      const looks = `${className} by-${leg.mode} ${leg.status.replace(" ", "-")} ${kind}`;
      return L.polyline(leg.line, { ...route, className: looks, smoothFactor: 1, interactive });
    };
    const casings = legs.map((leg) => line(leg, "casing", false).addTo(map));
    const cores = legs.map((leg) => line(leg, "leg", false));
    const reach = legs.map((leg) => line(leg, "reach", true).addTo(map));
    legs.forEach((leg, at) => {
      show(corridor, cores[at]).dataset.leg = leg.id;
      answer(corridor, reach[at], leg);
    });
    reachable(cores[0].getElement(), corridor); // its first leg stands for it
    const own = [...places.values()].filter(({ only }) => only === corridor);
    own.forEach(drawTown);
    shown.set(corridor, { lines: [...casings, ...cores, ...reach], towns: own });
  };
  const eraseCorridor = (corridor) => {
    const { lines, towns: own } = shown.get(corridor);
    shown.delete(corridor);
    for (const { id } of [{ id: corridor }, ...own]) {
      for (const layer of layersOf(id)) {
        stops.delete(layer.getElement());
        layer.remove();
      }
      layers.delete(id);
      reaches.get(id)?.remove();
      reaches.delete(id);
      symbols.delete(id);
    }
    for (const layer of lines) layer.remove();
  };

  const drawTowns = () => {
    for (const place of places.values()) {
      if (place.drawn && TOWNS.includes(place.type) && !place.only) drawTown(place);
    }
  };
  const drawTown = ({ id, type, point, changes }) => {
    const reach = L.circleMarker(point, { ...towns, className: "reach" }).addTo(map);
    answer(id, reach);
    reaches.set(id, reach);
    const className = `town ${type} ${changes ? "changes-gauge" : ""}`;
    const symbol = new Symbol(point, { ...towns, kind: type, className, interactive: false });
    reachable(show(id, symbol), id);
    symbols.set(id, symbol);
  };

  // Symbols grow with the zoom, so that those of the route do not run together on a small map; so does the ground
  // round them that answers for them, so that a small country can still be touched.
  const symbols = new Map();
  const reaches = new Map();
  const sizeSymbols = () => {
    const near = map.getZoom() >= 5;
    for (const reach of reaches.values()) reach.setRadius(near ? 11 : 4);
    map.getContainer().style.setProperty("--reach", near ? "14px" : "5px");
    map.getContainer().style.setProperty("--outline", map.getZoom() >= 4 ? "3.2px" : "2px");
    const grown = Math.min(Math.max((map.getZoom() - 1) / 4, 0.45), 1.2);
    for (const symbol of symbols.values())
      symbol.setRadius(grown * ({ station: 2.5, crossing: 3.5 }[symbol.options.kind] ?? 4));
  };

  // An organisation, or a region of countries, is drawn from its members, and only while it is lit.
  const drawWhole = (id) => {
    const members = content.wholes[id] ?? [];
    const rings = members.flatMap((member) =>
      layersOf(member).flatMap((layer) => polygons(layer.getLatLngs())),
    );
    const className = members.length > MANY ? "whole vast" : "whole";
    if (rings.length) show(id, L.polygon(rings, { ...wide, interactive: false, className }));
  };
  const polygons = (latLngs) => (Array.isArray(latLngs[0][0]) ? latLngs : [latLngs]);

  // ---- keyboard: one stop for the tab key, an arrow goes to the nearest place that way ----------------------------
  const stops = new Map(); // path → where it is
  const FIRST_STOP = "kazakhstan";
  const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const reachable = (path, id) => {
    path.setAttribute("role", "button");
    path.setAttribute("aria-label", nameOf(id));
    path.setAttribute("tabindex", id === FIRST_STOP ? "0" : "-1");
    const [lat, lng] = places.get(id).point ?? Object.values(layersOf(id)[0].getBounds().getCenter());
    stops.set(path, { id, lat, lng });
    followFocus(path, id);
    path.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") choose(id, "", event);
      else if (event.key in DIRECTIONS) focusStop(nextStop(path, DIRECTIONS[event.key]));
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  };
  const followFocus = (path, id) => {
    path.addEventListener("focus", () => preview(id));
    path.addEventListener("blur", () => preview(""));
  };
  const nextStop = (path, [east, north]) => {
    const here = stops.get(path);
    const ways = [...stops].map(([stop, { lat, lng }]) => {
      const [dx, dy] = [(lng - here.lng) * Math.cos((here.lat * Math.PI) / 180), lat - here.lat];
      return { stop, along: dx * east + dy * north, aside: Math.abs(dx * north) + Math.abs(dy * east) };
    });
    const ahead = ways.filter(({ along, aside }) => along > 0 && along >= aside);
    return ahead.sort((a, b) => a.along + a.aside - b.along - b.aside)[0]?.stop ?? path;
  };
  const focusStop = (next) => {
    for (const stop of stops.keys()) stop.setAttribute("tabindex", stop === next ? "0" : "-1");
    next.focus();
  };
  const enter = () =>
    focusStop(
      [...stops.keys()].find((stop) => stop.hasAttribute("data-chosen")) ??
        [...stops.keys()].find((stop) => stop.getAttribute("tabindex") === "0"),
    );

  // ---- lighting ----------------------------------------------------------------------------------------------------
  const MANY = 40; // so many implied places, of a world organisation, are shown faintly
  let lit = [];
  const light = ({
    places: litPlaces = {},
    manners = {},
    legs = [],
    chosen = [],
    reading = "",
    frame = false,
  }) => {
    const focused = document.activeElement;
    for (const id of lit) darken(id);
    lit = [...new Set([...Object.keys(litPlaces), ...chosen])].filter((id) => places.has(id));
    for (const id of lit) {
      if (content.corridors.includes(id)) drawCorridor(id);
      if (places.get(id).only) drawCorridor(places.get(id).only);
      if (!layers.has(id)) drawWhole(id);
      for (const shape of shapesOf(id)) mark(shape, litPlaces[id], manners[id], chosen.includes(id));
      if (AREAS.includes(places.get(id).type)) for (const layer of layersOf(id)) layer.bringToFront();
    }
    if (stops.has(focused)) focused.focus({ preventScroll: true }); // moved to the front, it has lost it
    const litLegs = lightLegs(legs);
    map
      .getContainer()
      .classList.toggle("faint", lit.filter((id) => litPlaces[id] === "implied").length > MANY);
    afterwards = () => {
      placeLabels();
      if (frame && litLegs.length) bringIntoView(litLegs.map((leg) => leg.getBounds()));
      else if (frame)
        bringIntoView((chosen.length ? chosen : lit.filter((id) => litPlaces[id] === "named")).map(boundsOf));
    };
    if (reading && !frame) return; // the text is on the move: names and view wait until it rests
    afterPaint();
  };
  // Names and the view follow when the light has been seen: after the frame that shows it. Of several changes, only
  // the last does.
  let afterwards;
  const afterPaint = () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        setTimeout(() => {
          afterwards?.();
          afterwards = undefined;
        }),
      ),
    );
  const lightLegs = (ids) => {
    const all = [...shown.keys()].flatMap(layersOf);
    for (const leg of all)
      leg.getElement().toggleAttribute("data-on", ids.includes(leg.getElement().dataset.leg));
    return all.filter((leg) => leg.getElement().hasAttribute("data-on"));
  };
  const mark = (shape, strength, manner, isChosen) => {
    if (strength) shape.dataset.lit = strength;
    if (manner) shape.dataset.manner = manner;
    shape.toggleAttribute("data-chosen", isChosen);
  };
  const darken = (id) => {
    for (const shape of shapesOf(id)) {
      for (const name of ["data-lit", "data-manner", "data-chosen"]) shape.removeAttribute(name);
    }
    if (!content.wholes[id]?.length || places.get(id).drawn) return;
    for (const layer of layersOf(id)) layer.remove();
    layers.delete(id);
  };

  // ---- the view ----------------------------------------------------------------------------------------------------
  let byHand = false;
  const READING = L.latLngBounds([22, -12], [66, 125]); // shapes are brought into view as far as they lie in here
  const boundsOf = (id) => {
    const all = L.latLngBounds([]);
    for (const layer of layersOf(id)) all.extend(layer.getBounds?.() ?? layer.getLatLng());
    if (!all.isValid()) return all;
    const within = ({ lat, lng }) => [
      Math.min(Math.max(lat, READING.getSouth()), READING.getNorth()),
      Math.min(Math.max(lng, READING.getWest()), READING.getEast()),
    ];
    return L.latLngBounds(within(all.getSouthWest()), within(all.getNorthEast()));
  };
  const bringIntoView = (all) => {
    const wanted = L.latLngBounds([]);
    for (const bounds of all) if (bounds.isValid()) wanted.extend(bounds);
    if (!wanted.isValid()) return;
    const view = map.getBounds();
    const isPoint = wanted.getNorth() === wanted.getSouth();
    const tooSmall = !isPoint && map.getBoundsZoom(wanted) - map.getZoom() > 2;
    if (view.pad(-0.08).contains(wanted) && !tooSmall) return;
    const widest = map.getSize().x < 600 ? 2 : 3;
    byHand = false;
    if (map.getBoundsZoom(wanted) < widest)
      return map.setView(wanted.getCenter(), widest, { animate: animate() });
    map.fitBounds(wanted, {
      padding: [24, 24],
      maxZoom: isPoint ? Math.max(5, map.getZoom()) : 6,
      animate: animate(),
    });
  };

  // ---- choosing ----------------------------------------------------------------------------------------------------
  const tell = (name, detail) => page.dispatchEvent(new page.CustomEvent(name, { detail }));
  // A touch of what is chosen lets it go; with Ctrl or ⌘ it adds to what is chosen.
  const choose = (place, leg, touch) => {
    const detail = { place, toggle: Boolean(touch), add: Boolean(touch?.ctrlKey || touch?.metaKey) };
    tell("reader:choose", leg ? { ...detail, leg } : detail);
  };
  let previewed = "";
  const preview = (id) => id !== previewed && tell("reader:preview", { place: (previewed = id) });
  let previewing = [];
  const showPreview = (id) => {
    for (const shape of previewing) shape.removeAttribute("data-preview");
    previewing = shapesOf(id);
    for (const shape of previewing) shape.setAttribute("data-preview", "");
  };
  // The keys of the page work here, too.
  const passOn = (event) => {
    if (event.defaultPrevented || event.target.closest("input:not([type=checkbox]), select")) return;
    const { key, ctrlKey, metaKey, altKey } = event;
    tell("reader:key", { key, ctrlKey, metaKey, altKey });
    if (!ctrlKey && !metaKey && !altKey && key.length === 1 && key !== " ") event.preventDefault();
  };

  // ---- layers and language -----------------------------------------------------------------------------------------
  const showCorridor = (corridor, wanted) => {
    if (wanted) drawCorridor(corridor);
    else if (shown.has(corridor)) eraseCorridor(corridor);
    sizeSymbols();
    placeLabels();
  };
  const showDisputed = (wanted) => (map.getPane("disputed").style.display = wanted ? "" : "none");
  let hatched = "";
  const hatch = (whole) => {
    hatched = whole;
    for (const id of places.keys()) {
      const role = content.roles[whole]?.[id];
      for (const layer of AREAS.includes(places.get(id).type) ? layersOf(id) : []) {
        if (role) layer.getElement().dataset.member = role;
        else delete layer.getElement().dataset.member;
      }
    }
    placeLabels();
  };
  const hatching = () => hatched && `${nameOf(hatched)}, ${content.on}`;
  const speak = (chosen) => {
    language = chosen;
    map.getPane("mapPane").lang = chosen;
    rememberNames(chosen);
    for (const [path, { id }] of stops) path.setAttribute("aria-label", nameOf(id));
    placeLabels.speak();
  };

  const rememberNames = (chosen) => {
    const query = new URLSearchParams(page.location.search);
    query.set("names", chosen);
    if (chosen === content.speech.language) query.delete("names");
    const all = query.toString().replaceAll("%2C", ",");
    page.history.replaceState(page.history.state, "", `${page.location.pathname}${all ? `?${all}` : ""}`);
  };

  const find = findPlaces(content.places);
  const tools = {
    find,
    say,
    sayMany,
    language,
    page,
    element,
    choose,
    signal,
    animate,
    nameOf,
    showCorridor,
    showDisputed,
    hatch,
    speak,
    hatching,
  };
  const buttons = furnish(map, content, { ...tools, offerLayers, offerSearch });
  drawAreas();
  drawDisputed();
  drawTowns();
  drawCorridor(content.corridors[0]);
  const lines = () => [...shown.keys()].flatMap(layersOf);
  map.createPane("labels").style.zIndex = 440;
  const placeLabels = writeLabels(map, content.places, {
    layersOf,
    nameOf,
    lines,
    element,
    choose,
    preview,
    pane: "labels",
  });
  map.on("click", () => choose(""));
  map.on("zoomend", sizeSymbols);
  map.on("moveend resize", placeLabels);
  for (const touch of ["pointerdown", "wheel", "keydown"])
    map.getContainer().addEventListener(touch, () => (byHand = true), { passive: true });
  map.on("moveend", () => {
    if (byHand) tell("reader:moved");
    byHand = false;
  });
  const whenResized = (made, then) => {
    const observer = new ResizeObserver(then);
    observer.observe(made);
    signal.addEventListener("abort", () => observer.disconnect());
  };
  whenResized(map.getContainer(), () => map.invalidateSize({ animate: false }));
  whenResized(map.getContainer().querySelector(".legend"), placeLabels.anew);
  page.addEventListener("reader:light", (event) => light(Object(event.detail)), { signal });
  page.addEventListener("reader:enter", enter, { signal });
  page.addEventListener("reader:preview", (event) => showPreview(Object(event.detail).place), { signal });
  window.addEventListener("keydown", passOn, { signal });
  window.addEventListener("pagehide", (event) => event.persisted || window.readerEnd.abort(), { signal });
  map.invalidateSize({ animate: false }); // the style sheet has only now given it its height
  map.fitBounds(content.home, { animate: false });
  map.getPane("mapPane").lang = language;
  sizeSymbols();
  placeLabels();
  tell("reader:ready", { find });
};
