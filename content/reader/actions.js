// What the parts of the reader can ask for. Of each other they know no more than this.

/** @typedef {import("../../geodata/page/selection.js").Choice} Choice */

/** @typedef {{ always?: boolean, stepping?: boolean }} Leaving see journeys.js */

/**
 * @typedef {object} Actions
 * @property {(choice: Choice, touched?: HTMLElement) => void} choose `touched` (what was clicked) stays where it is under the reader's eye
 * @property {() => void} clear nothing is chosen, and on a phone the map is lowered
 * @property {(onlyNamed: boolean) => void} filter
 * @property {(isWanted?: boolean) => void} filterDisputed show only passages that are disputed or overstated, or all again
 * @property {() => void} awaitAnother the next place is compared with those chosen
 * @property {(by: number) => void} step to another mention, or where no place is chosen to another passage
 * @property {(at: number) => void} goTo a mention
 * @property {() => void} goToChosen with the keyboard
 * @property {(note: string) => void} openNoteOf the selected place, on its card
 * @property {(tab: string) => void} openTab of the card of the selected place
 * @property {(passage: string) => void} goToPassage
 * @property {(passage: string, note: string) => void} showNote open it under the passage, with the keyboard
 * @property {(how?: Leaving) => void} leave keep where the reader is, before a jump
 * @property {() => void} comeBack
 * @property {(isWanted: boolean) => void} follow whether the map follows the reading
 * @property {() => void} enterMap with the keyboard
 * @property {() => void} enterText
 * @property {() => void} enterSearch
 * @property {() => void} openCitation of what is selected
 * @property {() => void} enterLanguages
 * @property {() => void} openPlaces the list of all places
 * @property {(words: string) => void} announce to screen readers
 */

/** @type {(moves: () => import("./moves.js").Moves) => Actions} */
export const actionsOf = (moves) => ({
  choose: (choice, touched) => moves().choosing.choose(choice, touched),
  clear: () => moves().choosing.clear(),
  filter: (onlyNamed) => moves().choosing.filter({ onlyNamed }),
  filterDisputed: (isWanted) => moves().choosing.filterDisputed(isWanted),
  awaitAnother: () => moves().choosing.awaitAnother(),
  step: (by) => moves().walk.step(by),
  goTo: (at) => moves().walk.goTo(at),
  goToChosen: () => moves().walk.goToChosen(),
  openNoteOf: (note) => moves().walk.onCard((card) => card.openNote(note)),
  openTab: (tab) => moves().walk.onCard((card) => card.openTab(tab)),
  goToPassage: (passage) => moves().walk.goToPassage(passage),
  showNote: (passage, note) => moves().walk.showNote(passage, note),
  leave: (how) => moves().wayBack.leave(how),
  comeBack: () => moves().wayBack.comeBack(),
  follow: (isWanted) => moves().lighting.follow(isWanted),
  enterMap: () => moves().entrances.enterMap(),
  enterText: () => moves().entrances.enterText(),
  enterSearch: () => moves().entrances.enterSearch(),
  openCitation: () => moves().entrances.openCitation(),
  enterLanguages: () => moves().entrances.enterLanguages(),
  openPlaces: () => moves().entrances.openPlaces(),
  announce: (words) => moves().announce(words),
});
