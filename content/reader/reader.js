// The reader: the text beside the map, each linked to the other without a rerun.
// Hears reader:choose {place or places, or passage; add, toggle}, reader:preview {place}, reader:key {key, code},
//       reader:list (opens that of all places), reader:moved (the map, by hand), reader:ready {find} (the map has been drawn; it finds places by name)
// Says  reader:light {places, passages, manners, chosen, heading, reading, frame} after each change, reader:enter, reader:preview.
import { view } from "../../geodata/page/view.js";
import { makeReader } from "./made.js";

export default view("reader", makeReader);
