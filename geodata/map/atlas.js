// All that is drawn on the map, and what it is drawn with.
import { Answers } from "./answers.js";
import { drawAreas } from "./areas.js";
import { Choosing } from "./choosing.js";
import { Corridors } from "./corridors.js";
import { drawDisputed } from "./disputed.js";
import { drawFeatures } from "./features.js";
import { Framing } from "./framing.js";
import { Stops } from "./keyboard.js";
import { Labels } from "./labels.js";
import { Lighting } from "./lighting.js";
import { Members } from "./members.js";
import { Names } from "./names.js";
import { makePanes } from "./panes.js";
import { goRound } from "./round.js";
import { Rings } from "./rings.js";
import { Shapes } from "./shapes.js";
import { Specks } from "./specks.js";
import { Towns } from "./towns.js";
import { Wholes } from "./wholes.js";

/** @typedef {Record<string, import("../page/sent.js").Place>} Places */

/** @typedef {import("./choosing.js").Page} Page */

/** @typedef {ReturnType<typeof drawAtlas>} Atlas */

/**
 * @param {L.Map} map
 * @param {import("./sent.js").MapContent} content
 * @param {Places} places
 * @param {Page} page
 */
export const drawAtlas = (map, content, places, page) => {
  goRound(map);
  const drawing = { map, content, places, panes: makePanes(map), ...answering(map, content, places, page) };
  drawAreas(drawing);
  drawFeatures(drawing);
  const specks = new Specks(drawing);
  drawDisputed(map, content.disputed, drawing.panes.disputed);
  const towns = new Towns(drawing);
  towns.drawAll();
  const corridors = new Corridors(drawing, towns);
  corridors.tick(content.corridors[0], true);
  const labels = new Labels(drawing, corridors);
  const framing = new Framing(map, content.home_view, content.reading, drawing.shapes);
  const wholes = new Wholes(drawing);
  const rings = new Rings(drawing);
  const lighting = new Lighting(drawing, { wholes, corridors, towns, rings, labels, framing });
  return { ...drawing, towns, specks, corridors, labels, framing, lighting, members: new Members(drawing) };
};

/**
 * What answers the pointer and the keyboard wherever something is drawn.
 *
 * @param {L.Map} map
 * @param {import("./sent.js").MapContent} content
 * @param {Places} places
 * @param {Page} page
 */
const answering = (map, content, places, page) => {
  const names = new Names(places, content, page);
  const choosing = new Choosing(page);
  const answers = new Answers(places, names, choosing);
  const stops = new Stops(names, choosing, content.subject);
  return { names, choosing, answers, stops, shapes: new Shapes(map) };
};
