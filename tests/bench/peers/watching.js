// Runs in the page of a peer before its own scripts. Says when a change stands on the screen.
(() => {
  if (window !== window.top) return;
  const at = (moment) => performance.timeOrigin + moment;
  const touched = (event) => {
    window.touched = at(event.timeStamp); // the click that follows has the same time stamp
  };
  addEventListener("pointerup", touched, { capture: true });

  const documents = () => {
    const frames = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument);
    return [document, ...frames.filter(Boolean)];
  };
  const found = (selector) => documents().some((each) => each.querySelector(selector));

  // A canvas is read where a place is drawn; what was drawn must be kept for that.
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, options = {}) {
    const kept = kind.startsWith("webgl") ? { ...options, preserveDrawingBuffer: true } : options;
    return getContext.call(this, kind, kept);
  };
  const eye = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const colour = ({ x, y }) => {
    const canvas = document.querySelector('[data-testid="stDeckGlJsonChart"] canvas');
    if (!canvas) return "none";
    const box = canvas.getBoundingClientRect();
    const scale = canvas.width / box.width;
    const view = getContext.call(eye, "2d", { willReadFrequently: true });
    view.clearRect(0, 0, 1, 1);
    view.drawImage(canvas, (x - box.left) * scale, (y - box.top) * scale, 1, 1, 0, 0, 1, 1);
    const [red, green, , seen] = view.getImageData(0, 0, 1, 1).data;
    if (!seen) return "none";
    return red > 180 && green < 120 ? "lit" : "plain";
  };

  const paths = (place) =>
    [...document.querySelectorAll(".choroplethlayer path")].filter((path) => path.__data__?.loc === place);
  const LIT = "rgb(217, 72, 15)";
  const looks = {
    // [whether the place is lit, whether the map is there at all]
    leaflet: ({ place }) => [found(`path.place-${place}[fill="#d9480f"]`), found(`path[class*="place-"]`)],
    plotly: ({ place }) => [
      paths(place).some((path) => getComputedStyle(path).fill === LIT),
      Boolean(document.querySelector(".choroplethlayer path")),
    ],
    canvas: (spot) => [colour(spot) === "lit", colour(spot) !== "none"],
    app: ({ place }) => [
      found(`path[data-place="${place}"][data-lit][data-chosen]`),
      found('path[data-place="kazakhstan"]'),
    ],
    text: ({ passage }) => [found(`.st-key-passage-${passage} .stMarkdownColoredBackground`), true],
    reader: ({ passage }) => [found(`[data-passage="${passage}"][data-lit]`), true],
  };

  /** Resolves with the milliseconds from the click until the frame after the one in which the change stands. */
  window.watch = (what, map, given) => {
    window.touched = 0;
    window.seen = new Promise((resolve, reject) => {
      let blank = 0;
      const begun = performance.now();
      const look = () => {
        const [isThere] = looks[what](given);
        if (!looks[map](given)[1]) blank += 1;
        if (window.touched && isThere) {
          requestAnimationFrame((now) => resolve({ ms: at(now) - window.touched, blank }));
        } else if (performance.now() - begun > 15_000) {
          reject(new Error(`not seen: ${what} ${JSON.stringify(given)}`));
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  };

  /** Where a shape can be clicked, by the paths of its document. */
  window.spotOf = (selector, loc) => {
    for (const frame of [null, ...document.querySelectorAll("iframe")]) {
      const inside = frame ? frame.contentDocument : document;
      const { left, top } = frame ? frame.getBoundingClientRect() : { left: 0, top: 0 };
      const path = loc ? paths(loc)[0] : inside?.querySelector(selector);
      const spot = path && spotIn(path, inside, Boolean(loc));
      if (spot) return { x: spot.x + left, y: spot.y + top };
    }
    return null;
  };
  const STEPS = 15;
  const isIn = (path, { x, y }) =>
    path.isPointInFill(new DOMPoint(x, y).matrixTransform(path.getScreenCTM().inverse()));
  const spotIn = (path, inside, isCovered) => {
    const box = path.getBoundingClientRect();
    const order = [...Array(STEPS - 1).keys()].map((step) => (step + 1) / STEPS);
    order.sort((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5));
    for (const down of order) {
      for (const along of order) {
        const spot = { x: box.left + along * box.width, y: box.top + down * box.height };
        // plotly lays a sheet over its shapes that hears for them
        if (isCovered ? isIn(path, spot) : inside.elementFromPoint(spot.x, spot.y) === path) return spot;
      }
    }
    return null;
  };
})();
