// Shows a table of texts and links; on a narrow page each row becomes a block, each cell with its heading.
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const link = ([textContent, href]) => element("a", { textContent, href, target: "_blank", rel: "noopener" });

export default function ({ data, parentElement }) {
  const { caption, columns, rows } = data;
  const cell = (content, at) => {
    const made = element(at ? "td" : "th", at ? {} : { scope: "row" }, Array.isArray(content) ? link(content) : content);
    made.dataset.heading = columns[at];
    return made;
  };
  const head = element("tr", {}, ...columns.map((textContent) => element("th", { textContent, scope: "col" })));
  const body = rows.map((row) => element("tr", {}, ...row.map(cell)));
  parentElement.querySelector(".figures").replaceChildren(
    element("caption", { textContent: caption }),
    element("thead", {}, head),
    element("tbody", {}, ...body),
  );
}
