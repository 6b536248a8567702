// What stands on and round the map: tools, scale, legend, buttons for places without a shape, hatching, the theme.
// Returns the buttons by the id of their place, so that they can be lit like shapes.
export const furnish = (map, content, tools) => {
  const { say, page, element, choose, signal, animate, nameOf, hatching, offerLayers, offerSearch } = tools;
  // What the legend explains, and what must be in view for it.
  const LEGEND = [
    ["key-rail", say("the route by rail"), ".leg.main.by-rail.open"],
    ["key-sea", say("the route by sea"), ".leg.main.by-sea.open"],
    ["key-building", say("under construction"), ".leg.under-construction"],
    ["key-planned", say("planned"), ".leg.planned"],
    ["key-suspended", say("suspended"), ".leg.suspended"],
    ["key-other", say("another corridor, for comparison"), ".leg.other"],
    ["key-port", say("port"), ".town.port"],
    ["key-crossing", say("change of gauge"), ".town.changes-gauge"],
    ["key-border", say("border station, same gauge"), ".town.crossing:not(.changes-gauge)"],
    ["key-station", say("junction or station"), ".town.station"],
    ["key-city", say("city"), ".town.city"],
    ["key-disputed", say("line of control or disputed line"), ".disputed"],
    ["key-member", say("member"), ".country[data-member=member], .country[data-member=participant]"],
    [
      "key-associate",
      say("observer or associate"),
      ".country[data-member=observer], .country[data-member=associate]",
    ],
    ["key-location", say("named as a location"), '[data-lit="named"][data-manner~="place"]'],
    ["key-actor", say("named as an actor"), '[data-lit="named"][data-manner~="actor"]'],
    ["key-implied", say("implied, not named"), '[data-lit="implied"]'],
  ];
  const BORDERS = say(
    "The borders are Natural Earth's in its point of view “DEU”: Crimea is drawn with Ukraine, Abkhazia and South Ossetia " +
      "with Georgia, Karabakh with Azerbaijan, the Donbas with Ukraine, the north of Cyprus with Cyprus, East Jerusalem with Israel " +
      "(the United Nations hold it to be occupied), the southern Kurils with Russia (claimed by Japan); Kashmir along the lines " +
      "of control. Changed here: the Golan is drawn with Syria (Security Council resolution 497). Kosovo, Palestine and " +
      "Taiwan are drawn apart, without a name. None of this is a judgement, nor does a line mean that all agree to it. " +
      "The route is simplified. Disputed lines, with the claimants:",
  );
  const SHORT = {
    cis: say("CIS"),
    eu: say("EU"),
    osce: say("OSCE"),
    ots: say("OTS"),
    un: say("UN"),
    titr: say("The route"),
  };
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

  // Leaflet's scale bar, with its unit in the reader's language.
  const Scale = L.Control.Scale.extend({
    _updateScale(bar, text, ratio) {
      const [length, unit] = text.split(" ");
      L.Control.Scale.prototype._updateScale.call(
        this,
        bar,
        unit === "km" ? say("{length} km", { length }) : say("{length} m", { length }),
        ratio,
      );
    },
  });

  const drawTools = () => {
    const home = () => map.fitBounds(content.home, { animate: animate() });
    const search = offerSearch(content, { ...tools, done: () => close() });
    const layers = offerLayers(content, tools);
    const drawers = [drawer("⌕", say("Find a place"), search), drawer("☰", say("Layers and names"), layers)];
    const buttons = [
      ...drawers,
      button("tool zoom", "+", say("Zoom in"), () => map.zoomIn(1)),
      button("tool zoom", "−", say("Zoom out"), () => map.zoomOut(1)),
      button("tool", "⌂", say("Show the whole route"), home),
    ];
    const column = element("div", { className: "tools" }, ...buttons);
    const toolbox = element("div", { className: "toolbox" }, search, layers, column);
    toolbox.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || [...boxes.keys()].every((box) => box.hidden)) return;
      event.stopPropagation(); // it closes the box, not the reading
      close();
    });
    control("topright", toolbox);
    new Scale({ imperial: false, position: "bottomright" }).addTo(map);
    map.attributionControl.setPrefix("Leaflet").addAttribution(content.attribution);
  };
  // A button that opens and closes a box beside it; one box is open at a time.
  const boxes = new Map();
  const drawer = (textContent, title, box) => {
    const made = button("tool", textContent, title, () => open(box.hidden ? box : undefined));
    boxes.set(box, made);
    box.hidden = true;
    made.setAttribute("aria-expanded", "false");
    return made;
  };
  const open = (wanted) => {
    for (const [box, opener] of boxes) {
      box.hidden = box !== wanted;
      opener.setAttribute("aria-expanded", String(!box.hidden));
    }
    wanted?.querySelector("input, select").focus();
  };
  const close = () => {
    const opener = [...boxes].find(([box]) => !box.hidden)?.[1];
    open(undefined);
    opener?.focus();
  };

  const drawLegend = () => {
    const rows = LEGEND.map(([key, textContent, selector]) => {
      const words = element("span", { textContent });
      return {
        row: element("li", {}, element("i", { className: `key ${key}` }), words),
        selector,
        words,
        textContent,
      };
    });
    const disputed = content.disputed.map(({ name, claimants, note }) =>
      element("li", { textContent: `${name}: ${claimants}. ${note}`, lang: "en" }),
    );
    const borders = element(
      "details",
      {},
      element("summary", { textContent: say("Borders") }),
      element("p", { textContent: BORDERS }),
      element("ul", { className: "claims" }, ...disputed),
    );
    borders.addEventListener("toggle", () => borders.scrollIntoView({ block: "nearest" }));
    const summary = element("summary", { textContent: say("Legend") });
    const list = element("ul", {}, ...rows.map(({ row }) => row));
    const legend = element("details", { className: "legend", open: !SMALL }, summary, list, borders);
    control("topleft", legend);
    followView(rows);
    showOnPaper(legend);
  };
  // On paper the legend is open and the map light, and it fills the frame that the page gives it there.
  const showOnPaper = (legend) => {
    const { dataset } = document.documentElement;
    let { open } = legend;
    const fit = () => {
      const bounds = map.getBounds();
      map.invalidateSize({ animate: false });
      map.fitBounds(bounds, { animate: false });
    };
    const before = () => {
      ({ open } = legend);
      legend.open = true;
      dataset.theme = "light";
      fit();
    };
    const after = () => {
      legend.open = open;
      followTheme.read();
      fit();
    };
    window.addEventListener("beforeprint", before, { signal });
    window.addEventListener("afterprint", after, { signal });
  };
  // The legend lists only what is in view; it is looked at in a pause, so that lighting is never held up.
  const followView = (rows) => {
    let waiting;
    const look = () => {
      const view = map.getContainer().getBoundingClientRect();
      const seen = (path) => {
        const box = path.getBoundingClientRect();
        const drawn =
          (box.width || box.height) &&
          getComputedStyle(path.parentNode.closest(".leaflet-pane")).display !== "none";
        return (
          drawn &&
          box.right > view.left &&
          box.left < view.right &&
          box.bottom > view.top &&
          box.top < view.bottom
        );
      };
      for (const { row, selector, words, textContent } of rows) {
        row.hidden = ![...map.getPane("mapPane").querySelectorAll(selector)].some(seen);
        if (selector.includes("data-member")) words.textContent = `${textContent}: ${hatching()}`;
      }
    };
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(look, 200);
    };
    map.on("moveend zoomend resize layeradd layerremove", later);
    page.addEventListener("reader:light", later, { signal });
    document.addEventListener("change", later, { signal });
  };

  // What is wider than a country, or outside the map, has a button below the map.
  const drawButtons = () => {
    const spokenOf = ({ passages: [named, implied] }) => named + implied > 0;
    const without = content.places.filter(
      (place) => (place.type === "region" || !place.drawn) && spokenOf(place),
    );
    without.sort((a, b) => WIDE_FIRST.indexOf(a.type) - WIDE_FIRST.indexOf(b.type));
    const bar = element("nav", { className: "chips" });
    bar.setAttribute("aria-label", say("Places wider than a country, and outside the map"));
    const buttons = new Map(without.map((place) => [place.id, placeButton(place)]));
    bar.append(...buttons.values());
    map.getContainer().after(bar);
    return buttons;
  };
  const placeButton = ({ id, type }) => {
    const name = nameOf(id);
    const short = SHORT[id] ?? name;
    const title = type === "country" || type === "city" ? say("{name}, outside the map", { name }) : name;
    const made = button("chip", short, short === title ? title : `${short}: ${title}`, () => choose(id));
    made.dataset.chip = id;
    return made;
  };

  // Hatching is a fill that style sheets can name; it needs a definition in the document.
  const defineHatching = () => {
    const holder = element("div", { className: "definitions" });
    holder.innerHTML =
      '<svg width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" ' +
      'patternTransform="rotate(45)"><rect width="6" height="6" class="ground"/><line y2="6" class="hatch"/></pattern>' +
      '<pattern id="member" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">' +
      '<rect width="5" height="5" class="ground"/><line y2="5" class="member-line"/></pattern>' +
      '<pattern id="associate" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">' +
      '<rect width="9" height="9" class="ground"/><line y2="5" class="member-line"/></pattern></defs></svg>';
    document.body.append(holder);
  };

  const followTheme = () => {
    const app = page.document.querySelector(".stApp") ?? page.document.documentElement;
    const read = () => {
      const dark = page.getComputedStyle(app).colorScheme.includes("dark");
      document.documentElement.dataset.theme = dark ? "dark" : "light";
    };
    followTheme.read = read;
    const observer = new MutationObserver(read);
    observer.observe(app, { attributes: true });
    signal.addEventListener("abort", () => observer.disconnect());
    read();
  };

  document.head.append(element("style", { textContent: content.css }));
  followTheme();
  defineHatching();
  drawTools();
  drawLegend();
  return drawButtons();
};
