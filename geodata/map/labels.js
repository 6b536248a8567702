// Writes the names on the map: the first that fits is shown; what is lit goes first, then the order given. A town has
// its name on the side where it covers neither another name nor the route and comes near no other symbol, if there is
// one. A country or a sea that lies across the edge of the view has its name in the part that is seen.
// Returns the function that sets them, for every change of zoom, size or light; its anew is for a change of what lies
// over the map, its speak writes them in another language.
export const writeLabels = (map, places, { layersOf, nameOf, lines, element, choose, preview, pane }) => {
  const FROM_ZOOM = { country: 2, sea: 3.5, port: 3.5, city: 3.5, crossing: 4.5, station: 5 };
  const ORDER = ["sea", "country", "port", "city", "crossing", "station"];
  const ROOM = 2; // pixels between two names
  const AWAY = 8; // pixels between a symbol and its name
  const NEAR = 7; // pixels within which another symbol would be taken for the one that is named
  const EDGE = 6; // pixels between a name and the edge of the view
  const GRID = [16, 14]; // at so many points, across and down, a country is looked for in the view
  const STEP = 8; // pixels between two points at which a line is looked at
  const FIT = 0.55; // a country at least this part as wide as its name is named
  const CENTRED = [({ width, height }) => [-width / 2, -height / 2]];
  const BESIDE = [
    ({ height }) => [AWAY, -height / 2],
    ({ width, height }) => [-AWAY - width, -height / 2],
    ({ width, height }) => [-width / 2, -AWAY - height],
    ({ width }) => [-width / 2, AWAY],
  ];

  const write = ({ id, type, point }) => {
    const text = element("span", { textContent: nameOf(id), className: `label ${type} ${id}` });
    text.addEventListener("click", (event) => {
      event.stopPropagation(); // else the map below hears it as a touch of nothing
      choose(id, "", event);
    });
    text.addEventListener("mouseenter", () => preview(id));
    text.addEventListener("mouseleave", () => preview(""));
    const icon = L.divIcon({ html: text, iconSize: [0, 0], className: "" });
    const marker = L.marker(point, { pane, icon, interactive: false, keyboard: false }).addTo(map);
    return {
      id,
      type,
      home: point,
      point,
      marker,
      text,
      sides: type === "country" || type === "sea" ? CENTRED : BESIDE,
    };
  };
  const rank = ({ id, type }) => (id === "kazakhstan" ? -1 : ORDER.indexOf(type));
  const names = places
    .filter(({ drawn, point, type }) => drawn && point && type in FROM_ZOOM)
    .map(write)
    .sort((a, b) => rank(a) - rank(b));
  const measure = () => {
    for (const name of names) name.size = { width: name.text.offsetWidth, height: name.text.offsetHeight };
  };

  const shapeOf = ({ id }) => layersOf(id)[0]?.getElement();
  const isLit = (name) => shapeOf(name)?.dataset.lit === "named";
  const isWanted = (name) => shapeOf(name) && (isLit(name) || map.getZoom() >= FROM_ZOOM[name.type]);
  const widthOf = ({ id }) => {
    const bounds = layersOf(id)[0].getBounds();
    return map.project(bounds.getNorthEast()).x - map.project(bounds.getSouthWest()).x;
  };
  const hasRoom = (name) => name.type !== "country" || isLit(name) || widthOf(name) > FIT * name.size.width;
  const apart = (a, b) =>
    a.right + ROOM < b.left || b.right + ROOM < a.left || a.bottom < b.top || b.bottom < a.top;

  const boxAt = ({ point, size }, side) => {
    const { x, y } = map.latLngToContainerPoint(point);
    const [right, down] = side(size);
    return { left: x + right, right: x + right + size.width, top: y + down, bottom: y + down + size.height };
  };
  // Points along the lines in view, near enough to each other that none slips through a name.
  const pointsOf = (line) => {
    const ends = line.getLatLngs().map((at) => map.latLngToContainerPoint(at));
    return ends.slice(1).flatMap((end, before) => {
      const start = ends[before];
      const steps = Math.min(Math.ceil(start.distanceTo(end) / STEP), 200);
      return Array.from({ length: steps }, (_, at) => start.add(end.subtract(start).multiplyBy(at / steps)));
    });
  };
  const isInside = ({ left, right, top, bottom }, edge = 0) =>
    left >= edge && top >= edge && right <= map.getSize().x - edge && bottom <= map.getSize().y - edge;
  const inView = ({ x, y }) => x > 0 && y > 0 && x < map.getSize().x && y < map.getSize().y;
  const covers = ({ left, right, top, bottom }, points, around = 0) =>
    points.some(
      ({ x, y }) => x > left - around && x < right + around && y > top - around && y < bottom + around,
    );

  // Where the names of areas stand: at home if they are all seen there, else where the area is seen, nearest to home.
  const settle = () => {
    const furniture = [...map.getContainer().querySelectorAll(".leaflet-control")].map((made) =>
      made.getBoundingClientRect(),
    );
    const isSeen = (box) => isInside(box, EDGE) && furniture.every((other) => apart(box, other));
    for (const name of names) {
      if (name.sides !== CENTRED) continue;
      const at = isSeen(boxAt({ ...name, point: name.home }, CENTRED[0])) ? name.home : seenAt(name, isSeen);
      name.outside = !at;
      name.point = at ?? name.home;
      name.marker.setLatLng(name.point);
    }
  };
  const seenAt = (name, isSeen) => {
    const layer = layersOf(name.id)[0];
    if (!layer?.getBounds().intersects(map.getBounds())) return undefined;
    const [across, down] = GRID;
    const { x, y } = map.getSize();
    const rings = layer
      .getLatLngs()
      .flat()
      .map((ring) => ring.map((point) => map.latLngToContainerPoint(point)));
    const isOn = (point) =>
      [-0.4, 0, 0.4].every((part) => isWithin(point.add([part * name.size.width, 0]), rings));
    const fits = (point) =>
      isSeen(boxAt({ ...name, point: map.containerPointToLatLng(point) }, CENTRED[0])) && isOn(point);
    const cells = Array.from({ length: across * down }, (_, at) =>
      L.point((x * ((at % across) + 0.5)) / across, (y * (Math.floor(at / across) + 0.5)) / down),
    );
    const home = map.latLngToContainerPoint(name.home);
    const found = cells.sort((a, b) => a.distanceTo(home) - b.distanceTo(home)).find(fits);
    return found && map.containerPointToLatLng(found);
  };
  // A point is within if a line from it crosses the rings an odd number of times.
  const isWithin = ({ x, y }, rings) => {
    let within = false;
    for (const ring of rings) {
      for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
        const [a, b] = [ring[at], ring[before]];
        if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) within = !within;
      }
    }
    return within;
  };

  // They are looked up once for each view, not at each lighting; then names of areas settle, too.
  let looked = {};
  const pointsInView = () => {
    const view = [map.getZoom(), map.getPixelBounds().min, map.getSize(), lines().length].join();
    if (looked.view === view) return looked.points;
    settle();
    looked = { view, points: lines().flatMap(pointsOf).filter(inView) };
    return looked.points;
  };

  const place = () => {
    const points = pointsInView();
    const taken = [];
    const symbols = names
      .filter((name) => name.sides === BESIDE && shapeOf(name))
      .map(({ id, point }) => ({ id, at: map.latLngToContainerPoint(point) }));
    const set = (name) => {
      const boxes = name.sides.map((side) => ({ side, box: boxAt(name, side) }));
      const free = boxes.filter(({ box }) => taken.every((other) => apart(box, other)));
      const others = symbols.filter(({ id }) => id !== name.id).map(({ at }) => at);
      const clear = free.filter(
        ({ box }) => name.sides === CENTRED || (isInside(box) && !covers(box, others, NEAR)),
      );
      const best =
        clear.find(({ box }) => name.sides === CENTRED || !covers(box, points)) ??
        clear[0] ??
        (isLit(name) && free[0]);
      if (!best || (name.outside && !isLit(name)) || !hasRoom(name)) return false;
      taken.push(best.box);
      const [right, down] = best.side(name.size);
      name.text.style.transform = `translate(${right}px, ${down}px)`;
      return true;
    };
    const inOrder = [...names.filter(isLit), ...names.filter((name) => !isLit(name))];
    const shown = new Set(inOrder.filter(isWanted).filter(set));
    for (const name of names) name.text.classList.toggle("hidden", !shown.has(name));
  };
  place.anew = () => {
    settle();
    place();
  };
  place.speak = () => {
    for (const { id, text } of names) text.textContent = nameOf(id);
    measure();
    place.anew();
  };
  measure();
  return place;
};
