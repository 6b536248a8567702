// What the places of each kind are called together, over their part of the list.
import { say } from "../../geodata/words/say.js";

/** @type {Record<import("../../geodata/page/sent.js").Kind, () => string>} */
export const KIND_HEADINGS = {
  country: () => say("Countries"),
  territory: () => say("Countries or territories"),
  city: () => say("Cities"),
  port: () => say("Ports"),
  station: () => say("Railway stations"),
  crossing: () => say("Border and break-of-gauge stations"),
  sea: () => say("Seas"),
  ocean: () => say("Oceans"),
  strait: () => say("Straits and canals"),
  lake: () => say("Lakes"),
  river: () => say("Rivers"),
  range: () => say("Mountains"),
  desert: () => say("Deserts"),
  peninsula: () => say("Peninsulas"),
  area: () => say("Areas without a set border"),
  province: () => say("Regions of countries"),
  region: () => say("Regions"),
  organisation: () => say("Organisations"),
  route: () => say("Corridors"),
};
