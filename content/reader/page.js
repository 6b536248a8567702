// Small things that the parts of the reader share.

export const labelled = (made, attributes) => {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

export const groupedBy = (links, column) => {
  const groups = new Map();
  for (const link of links) groups.set(link[column], [...(groups.get(link[column]) ?? []), link]);
  return groups;
};

// What the reader has settled for good: kept in this browser, where it allows it.
export const kept = {
  all: {},
  read() {
    try {
      this.all = JSON.parse(localStorage.getItem("reader")) ?? {};
    } catch {
      // a browser that keeps nothing asks again at the next visit
    }
  },
  set(name, value) {
    this.all[name] = value;
    try {
      localStorage.setItem("reader", JSON.stringify(this.all));
    } catch {
      // it holds for this visit
    }
  },
};
kept.read();
