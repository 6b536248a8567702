// The box that offers a picture of the map. What makes one is fetched when the box is first opened.
import { enter } from "../page/bring.js";
import { element } from "../page/element.js";
import { say } from "../words/say.js";

/** @typedef {import("./picture_address.js").Seen} Seen */

/** @param {string} address relative to the page; the frame of the map stands two steps below it */
const atPage = (address) =>
  new URL(address.startsWith("data:") ? address : `../../${address}`, location.href).href;

/**
 * @param {string[]} saving addresses of the script and of its words
 * @param {() => Seen} see what is seen of the map now
 */
export const pictureBox = ([script, words], see) => {
  const box = element("div", { className: "layers" });
  const fill = async () => {
    if (box.childElementCount) return;
    try {
      const [{ default: offer }, speech] = await Promise.all([
        import(atPage(script)),
        fetch(atPage(words)).then((answer) => answer.json()),
      ]);
      box.replaceChildren(...offer(speech, see, atPage));
      enter(box.querySelector("button"));
    } catch {
      box.textContent = say("This part of the page did not load. Reload the page.");
    }
  };
  return { box, fill };
};
