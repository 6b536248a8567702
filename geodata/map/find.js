// Returns what finds places by any of their names, in any script, with or without diacritics: the best match first.
export const findPlaces = (places) => {
  const ALIKE = {
    ı: "i",
    ə: "e",
    ł: "l",
    ø: "o",
    ß: "ss",
    ә: "а",
    ғ: "г",
    қ: "к",
    ң: "н",
    ө: "о",
    ұ: "у",
    ү: "у",
    һ: "х",
    і: "и",
  };
  const plain = (text) =>
    [...text.normalize("NFD").toLowerCase()]
      .map((letter) => ALIKE[letter] ?? letter)
      .join("")
      .replace(/[^\p{L}\p{N}]/gu, "");
  const known = places.flatMap(({ id, names, also }) =>
    [...Object.values(names), ...also].map((spelling) => ({ id, spelling, key: plain(spelling) })),
  );

  return (text) => {
    const wanted = plain(text);
    if (!wanted) return [];
    const hits = known.filter(({ key }) => key.includes(wanted));
    const rank = ({ key }) => (key === wanted ? 0 : key.startsWith(wanted) ? 1 : 2); // the whole name before a part of it
    hits.sort((a, b) => rank(a) - rank(b) || a.key.length - b.key.length);
    const best = new Map();
    for (const hit of hits) if (!best.has(hit.id)) best.set(hit.id, hit);
    return [...best.values()];
  };
};
