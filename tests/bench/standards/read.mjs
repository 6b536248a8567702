// Reads exported annotations and places as others do, and prints what came of it. See __main__.py.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><body></body>");
for (const name of ["window", "document", "Range", "Node", "NodeFilter", "HTMLElement", "Element", "DOMRect", "CSS", "Highlight"])
  globalThis[name] ??= name === "window" ? window : window[name];
const { rangeToSelector, reviveAnnotation, W3CTextFormat } = await import("@recogito/text-annotator");

const options = new Map(process.argv.filter((each) => each.startsWith("--")).map((each) => each.slice(2).split("=")));
const texts = process.argv.slice(2).filter((each) => !each.startsWith("--"));
const json = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));
const wrong = [];

/** Every annotation leads the annotator to the words of the mark, and comes back as it was. */
const annotate = (folder, source) => {
  const { first, total } = json(folder, "annotations.json");
  const container = document.createElement("div");
  container.textContent = readFileSync(join(folder, "text.txt"), "utf8");
  document.body.append(container);
  const format = W3CTextFormat(source, container);
  const same = first.items.filter((annotation) => {
    const [quote, position] = annotation.target.selector;
    const { parsed } = format.parse(annotation);
    const found = parsed && reviveAnnotation(parsed, container);
    const words = found?.target.selector[0].range.toString();
    const target = { ...found?.target, selector: words ? [rangeToSelector(found.target.selector[0].range, container)] : [] };
    const [back] = words ? [format.serialize({ ...found, target }).target].flat() : [];
    const of = (type) => back?.selector.find((each) => each.type === type) ?? {};
    const { start, end } = of("TextPositionSelector");
    const isSame =
      words === quote.exact && of("TextQuoteSelector").exact === words && start === position.start && end === position.end;
    if (!isSame) wrong.push(`${folder}: ${annotation.id} selects “${words}” from ${start}, not “${quote.exact}”`);
    return isSame;
  });
  if (total !== first.items.length) wrong.push(`${folder}: ${total} are announced`);
  console.log(`text-annotator: ${same.length} of ${first.items.length} annotations with the same words, there and back`);
};

/** The W3C's own checks of what an annotation, a collection and a page must have. */
const validate = async (folder, models) => {
  const { default: Ajv } = await import("ajv-draft-04");
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const definitions = readdirSync(join(models, "definitions")).filter((name) => name.endsWith(".json"));
  for (const name of definitions) ajv.addSchema(json(models, "definitions", name));
  const { "@context": context, ...collection } = json(folder, "annotations.json");
  const alone = (thing) => ({ "@context": context, ...thing });
  const { items } = collection.first;
  const checks = [
    ["annotations/annotationMusts.test", items.map(alone)],
    ["collections/collectionMusts.test", [alone(collection)]],
    ["collections/pages/pageMusts.test", [alone({ ...collection.first, partOf: { id: collection.id, label: collection.label, total: collection.total } })]],
  ];
  for (const [test, things] of checks) {
    let held = 0;
    const { assertions } = json(models, test);
    for (const name of assertions) {
      const { $schema, id, ...schema } = json(models, name);
      const check = ajv.compile(schema);
      const isMet = things.every((thing) => check(thing) === (schema.expectedResult !== "invalid"));
      held += isMet;
      if (!isMet) wrong.push(`${folder}: ${name}: ${schema.title}`);
    }
    console.log(`${test}: ${held} of ${assertions.length} assertions hold for ${things.length}`);
  }
};

/** Expanded by its context, an export is statements; keys that the context does not know are named: they are GeoJSON alone. */
const expand = async (folder, contexts) => {
  const { default: jsonld } = await import("jsonld");
  const documentLoader = async (url) => ({ documentUrl: url, document: json(contexts, url.split("/").at(-1)) });
  for (const name of ["annotations.json", "places.json"]) {
    const unknown = new Set();
    const eventHandler = ({ event }) => {
      if (event.code === "invalid property") unknown.add(event.details.property);
      else if (event.level === "error") wrong.push(`${folder}/${name}: ${event.message}`);
    };
    const asked = { documentLoader, eventHandler, format: "application/n-quads" };
    const statements = (await jsonld.toRDF(json(folder, name), asked)).trim().split("\n");
    console.log(`JSON-LD: ${name} is ${statements.length} statements; not in the context: ${[...unknown].join(", ") || "nothing"}`);
    if (name === "annotations.json" && unknown.size) wrong.push(`${folder}/${name}: the context lacks keys`);
  }
};

for (const text of texts) {
  const [folder, source] = text.split("=");
  console.log(folder.split("/").at(-1));
  annotate(folder, source);
  if (options.get("models")) await validate(folder, options.get("models"));
  if (options.get("contexts")) await expand(folder, options.get("contexts"));
}
for (const each of wrong) console.log(`wrong: ${each}`);
process.exit(wrong.length ? 1 : 0);
