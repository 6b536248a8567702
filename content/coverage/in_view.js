// What is folded away or hidden is not in view.

/** @param {Element} made */
export const isInView = (made) => made.getClientRects().length > 0;
