// Saves a picture of the map: the server draws it as SVG, the browser makes PNG of that.
import { button, element } from "../page/element.js";
import { hear, say } from "../words/say.js";
import { pictureAddress } from "./picture_address.js";

const TIMES = 2; // as many pixels of a PNG across as the picture is wide

/**
 * @param {import("../page/sent.js").Speech} speech
 * @param {() => import("./picture_address.js").Seen} see
 * @param {(address: string) => string} atPage
 * @returns {HTMLElement[]} what stands in the box
 */
export default (speech, see, atPage) => {
  hear(speech, window.parent);
  const told = element("p", { role: "status" });
  /** @type {(words: string, make: (picture: Blob) => Promise<Blob>, ending: string) => HTMLElement} */
  const offer = (words, make, ending) =>
    button("chip", words, async () => {
      told.textContent = say("The picture is being drawn …");
      told.textContent = await saved(atPage(pictureAddress(see())), make, ending);
    });
  return [
    element("strong", { textContent: say("Save picture") }),
    offer(say("SVG (for print and editing)"), async (picture) => picture, "svg"),
    offer(say("PNG (for slides and messages)"), inPixels, "png"),
    told,
  ];
};

/**
 * @param {string} address
 * @param {(picture: Blob) => Promise<Blob>} make
 * @param {string} ending
 * @returns {Promise<string>} what is to be said then
 */
const saved = async (address, make, ending) => {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return await answer.text();
    const [, name = "map"] =
      /filename="(.+)\.svg"/.exec(answer.headers.get("content-disposition") ?? "") ?? [];
    const href = URL.createObjectURL(await make(await answer.blob()));
    element("a", { href, download: `${name}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    return "";
  } catch {
    return say("The picture could not be saved. Try again.");
  }
};

/**
 * @param {Blob} picture
 * @returns {Promise<Blob>} the same in pixels
 */
const inPixels = async (picture) => {
  const href = URL.createObjectURL(picture);
  const image = element("img", { src: href });
  await image.decode();
  const [width, height] = [TIMES * image.naturalWidth, TIMES * image.naturalHeight];
  const canvas = element("canvas", { width, height });
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  URL.revokeObjectURL(href);
  return new Promise((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error("no picture"))), "image/png");
  });
};
