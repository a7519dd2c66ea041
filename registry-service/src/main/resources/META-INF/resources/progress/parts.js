import { save } from "./api.js";
import { word } from "./words.js";

/** An element with its attributes, listeners and content; text stays text, whatever a name holds. */
export function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...content.filter((each) => each !== null && each !== undefined));
  return element;
}

export function fill(id, ...content) {
  document.getElementById(id).replaceChildren(...content);
}

/** A table; a cell is a text, an element, or {number}, and the first one is the heading of its row. */
export function table(caption, headings, rows) {
  const cell = (content, column) => {
    const isNumber = typeof content === "object" && content !== null && "number" in content;
    const attributes = { class: isNumber ? "number" : undefined, scope: column === 0 ? "row" : undefined };
    return make(column === 0 ? "th" : "td", attributes, isNumber ? content.number : (content ?? ""));
  };
  return make(
    "table",
    {},
    make("caption", { class: "caption" }, caption),
    make("thead", {}, make("tr", {}, ...headings.map((each) => make("th", { scope: "col" }, each)))),
    make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map(cell)))),
  );
}

/** A bar for the eye; the number stands beside it. */
export function bar(percent) {
  const filled = make("span");
  filled.style.width = Math.min(100, percent) + "%";
  return make("div", { class: "bar", "aria-hidden": "true" }, filled);
}

export function options(id, values, chosen, title = word) {
  fill(id, ...values.map((value) => make("option", { value, selected: value === chosen }, title(value))));
}

export function downloads(path, parameters, failed) {
  return ["csv", "xlsx"].map((kind) =>
    make(
      "button",
      { type: "button", "data-file": kind, onclick: () => save(kind, path, parameters).catch(failed) },
      kind.toUpperCase(),
    ),
  );
}
