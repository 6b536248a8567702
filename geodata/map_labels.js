// Writes the names on the map: the first that fits is shown; what is lit goes first, then the order given.
// Returns the function that sets them anew, for every change of zoom, size or light; its speak writes them in
// another language.
(map, places, { layersOf, nameOf, element, choose, pane }) => {
  const FROM_ZOOM = { country: 2, sea: 3.5, port: 3.5, city: 3.5, crossing: 4.5, station: 5 };
  const ORDER = ["sea", "country", "port", "city", "crossing", "station"];
  const ROOM = 2; // pixels between two names
  const FIT = 0.55; // a country at least this part as wide as its name is named

  const write = ({ id, type, point }) => {
    const text = element("span", { textContent: nameOf(id), className: `label ${type} ${id}` });
    text.addEventListener("click", (event) => {
      event.stopPropagation(); // else the map below hears it as a touch of nothing
      choose(id);
    });
    const icon = L.divIcon({ html: text, iconSize: [0, 0], className: "" });
    L.marker(point, { pane, icon, interactive: false, keyboard: false }).addTo(map);
    return { id, type, text };
  };
  const rank = ({ id, type }) => (id === "kazakhstan" ? -1 : ORDER.indexOf(type));
  const names = places
    .filter(({ drawn, point, type }) => drawn && point && type in FROM_ZOOM)
    .map(write)
    .sort((a, b) => rank(a) - rank(b));

  const shapeOf = ({ id }) => layersOf(id)[0]?.getElement();
  const isLit = (name) => shapeOf(name)?.dataset.lit === "named";
  const isWanted = (name) => shapeOf(name) && (isLit(name) || map.getZoom() >= FROM_ZOOM[name.type]);
  const widthOf = ({ id }) => {
    const bounds = layersOf(id)[0].getBounds();
    return map.project(bounds.getNorthEast()).x - map.project(bounds.getSouthWest()).x;
  };
  const hasRoom = (name, box) => name.type !== "country" || isLit(name) || widthOf(name) > FIT * box.width;
  const apart = (a, b) =>
    a.right + ROOM < b.left || b.right + ROOM < a.left || a.bottom < b.top || b.bottom < a.top;

  const place = () => {
    const boxes = new Map(names.map((name) => [name, name.text.getBoundingClientRect()]));
    const taken = [];
    const fits = (name) => {
      const box = boxes.get(name);
      const free = hasRoom(name, box) && taken.every((other) => apart(box, other));
      if (free) taken.push(box);
      return free;
    };
    const inOrder = [...names.filter(isLit), ...names.filter((name) => !isLit(name))];
    const shown = new Set(inOrder.filter(isWanted).filter(fits));
    for (const name of names) name.text.classList.toggle("hidden", !shown.has(name));
  };
  place.speak = () => {
    for (const { id, text } of names) text.textContent = nameOf(id);
    place();
  };
  return place;
}
