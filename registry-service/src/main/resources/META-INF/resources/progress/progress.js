import { read } from "./api.js";
import { drawGrowth } from "./growth.js";
import { bar, downloads, fill, make, options, table } from "./parts.js";
import { date, number, percent, speak, spoken, word } from "./words.js";

const NATION = "ID";
const LINES = ["FORMED", "IDENTIFIED", "BOOKS_OPEN", "ACTIVE"];

/** What nobody is meant to reach, so that nobody lacks it. */
const NOT_LACKED = new Set(["DORMANT", "PAPER_ONLY", "ANNUAL_MEETING_NOT_DUE"]);

/** What the page shows; the address after the hash says the same, so that it can be sent to somebody. */
let state = {};
let shown = 0;

function fromAddress() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const asked = new URLSearchParams(query ?? "");
  return {
    region: /^[0-9.]+$/.test(path) ? path : NATION,
    asOf: asked.get("asOf") ?? "",
    lang: asked.get("lang") === "en" ? "en" : "id",
    by: asked.get("by") ?? "VILLAGE_COVERED",
    measure: asked.get("measure") ?? "PERCENT",
    order: asked.get("order") ?? "DESCENDING",
    grain: asked.get("grain") ?? "DAY",
    lines: asked.get("lines")?.split(",").filter(Boolean) ?? LINES,
    list: asked.get("list") ?? "",
  };
}

function addressOf(changes) {
  const next = { ...state, ...changes };
  const usual = { lang: "id", by: "VILLAGE_COVERED", measure: "PERCENT", order: "DESCENDING", grain: "DAY", asOf: "", list: "" };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(usual)) {
    if (next[name] !== value) {
      query.set(name, next[name]);
    }
  }
  if (next.lines.join() !== LINES.join()) {
    query.set("lines", next.lines.join());
  }
  const text = query.toString();
  return `#/${next.region}${text ? "?" + text : ""}`;
}

function go(changes) {
  location.hash = addressOf(changes);
}

function fail(error) {
  const failure = document.getElementById("failure");
  failure.textContent = word(error.status === 404 || error.status === 400 ? "unknown" : "failed");
  failure.hidden = false;
}

function showWords() {
  document.documentElement.lang = spoken();
  document.title = word("title");
  document.querySelectorAll("[data-word]").forEach((each) => (each.textContent = word(each.dataset.word)));
  document.getElementById("settings").setAttribute("aria-label", word("settings"));
  document.getElementById("path").setAttribute("aria-label", word("path"));
  const other = document.getElementById("language");
  other.textContent = word("other");
  other.lang = spoken() === "en" ? "id" : "en";
  options("grain", ["DAY", "WEEK", "MONTH"], state.grain);
  options("measure", ["PERCENT", "COUNT"], state.measure);
  options("order", ["DESCENDING", "ASCENDING"], state.order);
  document.getElementById("as-of").value = state.asOf;
}

function showPath(region) {
  const steps = region.code === NATION ? [] : [{ code: NATION, name: "INDONESIA" }, ...region.path];
  const links = steps.map((step) => make("li", {}, make("a", { href: addressOf({ region: step.code, list: "" }) }, step.name)));
  fill("path", make("ol", {}, ...links, make("li", { "aria-current": "page" }, region.name)));
}

function stages(id, heading, list) {
  const rows = list.map((stage) => {
    const wanted = (reached) => `${stage.figure}:${reached}`;
    const button = (reached) =>
      make(
        "button",
        {
          type: "button",
          class: "plain",
          "data-list": wanted(reached),
          "aria-label": `${stage.title}: ${word(reached ? "has" : "lacks")}`,
          onclick: () => go({ list: wanted(reached) }),
        },
        word(reached ? "has" : "lacks"),
      );
    const cell = make("span", {}, stage.title, bar(stage.percent));
    return [cell, { number: number(stage.count) }, { number: percent(stage.percent) }, make("span", {}, button(true), NOT_LACKED.has(stage.figure) ? null : button(false))];
  });
  fill(id, table(heading, ["stage", "count", "percent", "list"].map(word), rows));
}

function showFigures(figures) {
  document.getElementById("name").textContent = figures.name;
  document.getElementById("summary").textContent =
    `${date(figures.asOf)} · ${number(figures.villagesCovered)} / ${number(figures.villages)} ${word("villages")}`;
  stages("papers", word("papers"), figures.papers);
  stages("life", word("life"), figures.life);
  const titles = new Map([...figures.papers, ...figures.life].map((stage) => [stage.figure, stage.title]));
  titles.set("VILLAGE_COVERED", word("villages"));
  options("by", [...titles.keys()], state.by, (figure) => titles.get(figure));
  offerLines(titles);
  return titles;
}

/** The boxes stay where they are, so that whoever goes through them with the keyboard does not lose his place. */
function offerLines(titles) {
  const box = (figure) => document.querySelector(`#lines input[value="${figure}"]`);
  for (const [figure, title] of titles) {
    if (!box(figure)) {
      const input = make("input", { type: "checkbox", value: figure, onchange: chooseLine });
      document.getElementById("lines").append(make("label", {}, input, " ", make("span")));
    }
    box(figure).checked = state.lines.includes(figure);
    box(figure).parentElement.querySelector("span").textContent = title;
  }
}

function chooseLine() {
  const chosen = [...document.querySelectorAll("#lines input:checked")].map((box) => box.value).slice(0, 6);
  go({ lines: chosen.length ? chosen : LINES });
}

function showTiles(children) {
  document.getElementById("tiles-section").hidden = children.items.length === 0;
  document.getElementById("ranking-section").hidden = children.items.length === 0;
  const inOrder = [...children.items].sort((one, other) => (one.regionCode < other.regionCode ? -1 : 1));
  fill(
    "tiles",
    ...inOrder.map((child) =>
      make(
        "li",
        {},
        make(
          "a",
          { class: "tile", href: addressOf({ region: child.regionCode, list: "" }), "data-region": child.regionCode },
          child.name,
          make("strong", {}, percent(child.percent)),
          `${number(child.count)} / ${number(child.villages)}`,
          bar(child.percent),
        ),
      ),
    ),
  );
}

function showRanking(children, path, parameters, titles) {
  const rows = children.items.map((child) => [
    { number: number(child.rank) },
    make("a", { href: addressOf({ region: child.regionCode, list: "" }) }, child.name),
    { number: number(child.count) },
    { number: percent(child.percent) },
  ]);
  fill("ranking", table(titles.get(children.by) ?? children.by, ["rank", "region", "count", "percent"].map(word), rows));
  fill("ranking-actions", ...downloads(path, parameters, fail));
}

async function showList(titles, focus) {
  const section = document.getElementById("list-section");
  section.hidden = !state.list;
  if (!state.list) {
    return;
  }
  const [fact, reached] = state.list.split(":");
  const path = `progress/${state.region}/villages`;
  const parameters = { fact, reached, asOf: state.asOf };
  const rows = [];
  const heading = document.getElementById("list-heading");
  heading.textContent = `${titles.get(fact) ?? fact}: ${word(reached === "true" ? "has" : "lacks")}`;
  const more = async (after) => {
    const page = await read(path, { ...parameters, limit: 50, after });
    rows.push(...page.items.map((line) => [`${line.village}, ${line.district}, ${line.regency}`, line.cooperative ?? "–", line.reachedOn ? date(line.reachedOn) : "–"]));
    const next = page.nextCursor ? make("button", { type: "button", onclick: () => more(page.nextCursor).catch(fail) }, word("more")) : "";
    fill("list", rows.length ? table(heading.textContent, ["village", "cooperative", "since"].map(word), rows) : make("p", {}, word("nothing")), next);
  };
  fill("list-actions", ...downloads(path, parameters, fail), make("button", { type: "button", onclick: () => go({ list: "" }) }, word("close")));
  await more(undefined);
  if (focus) {
    heading.focus();
  }
}

async function show() {
  const before = state;
  state = fromAddress();
  speak(state.lang);
  showWords();
  const mine = ++shown;
  document.getElementById("failure").hidden = true;
  document.body.setAttribute("aria-busy", "true");
  const { region, asOf, by, measure, order, grain, lines } = state;
  const ranked = { asOf, by, measure, order };
  try {
    const [place, figures, children, growth] = await Promise.all([
      read(`regions/${region}`),
      read(`progress/${region}`, { asOf }),
      read(`progress/${region}/children`, ranked),
      read(`progress/${region}/series`, { fact: lines, to: asOf, grain }),
    ]);
    if (mine !== shown) {
      return;
    }
    showPath(place);
    const titles = showFigures(figures);
    showTiles(children);
    showRanking(children, `progress/${region}/children`, ranked, titles);
    drawGrowth(growth);
    await showList(titles, before.list !== state.list && before.region !== undefined);
    if (before.region !== undefined && before.region !== region) {
      document.getElementById("name").focus();
    }
  } catch (error) {
    fail(error);
  } finally {
    if (mine === shown) {
      document.body.removeAttribute("aria-busy");
      document.body.dataset.shown = location.hash;
    }
  }
}

document.getElementById("language").addEventListener("click", () => go({ lang: spoken() === "en" ? "id" : "en" }));
document.getElementById("as-of").addEventListener("change", (event) => go({ asOf: event.target.value }));
for (const name of ["grain", "by", "measure", "order"]) {
  document.getElementById(name).addEventListener("change", (event) => go({ [name]: event.target.value }));
}
document.querySelectorAll("form").forEach((form) => form.addEventListener("submit", (event) => event.preventDefault()));
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // The hash is the address of what is shown.
  document.getElementById("main").focus();
});
addEventListener("hashchange", show);
show();
