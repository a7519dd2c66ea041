import { fill, make, table } from "./parts.js";
import { date, number, word } from "./words.js";

/** Told apart by colour, and by dash for who does not see colours. */
const STYLES = [
  ["#a50e26", []],
  ["#0550ae", [8, 4]],
  ["#1a7f37", [2, 3]],
  ["#6639ba", [10, 3, 2, 3]],
  ["#953800", [4, 4]],
  ["#1f2328", [1, 2]],
];

let chart = null;

/** What a figure was on each day on which any of them changed: it stays until it changes. */
function along(days, steps) {
  const totals = new Map(steps.map((step) => [step.day, step.total]));
  let last = 0;
  return days.map((day) => (last = totals.get(day) ?? last));
}

export function drawGrowth(shown) {
  const days = [...new Set(shown.series.flatMap((line) => line.steps.map((step) => step.day)))].sort();
  if (days.at(-1) !== shown.to) {
    days.push(shown.to);
  }
  const lines = shown.series.map((line) => ({ title: line.title, totals: along(days, line.steps) }));
  const canvas = document.getElementById("chart");
  const summary = lines.map((line) => `${line.title} ${number(line.totals.at(-1))}`).join(", ");
  canvas.setAttribute("aria-label", `${word("series")}, ${date(shown.to)}: ${summary}`);
  chart?.destroy();
  chart = new Chart(canvas, {
    type: "line",
    data: {
      labels: days.map(date),
      datasets: lines.map((line, index) => ({
        label: line.title,
        data: line.totals,
        borderColor: STYLES[index % STYLES.length][0],
        backgroundColor: STYLES[index % STYLES.length][0],
        borderDash: STYLES[index % STYLES.length][1],
        borderWidth: 2,
        pointRadius: 0,
        stepped: true,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      scales: { y: { beginAtZero: true, ticks: { precision: 0 } }, x: { ticks: { maxTicksLimit: 8, maxRotation: 0 } } },
    },
  });
  const headings = [word("date"), ...lines.map((line) => line.title)];
  const rows = days.map((day, at) => [date(day), ...lines.map((line) => ({ number: number(line.totals[at]) }))]);
  fill("series-table", rows.length ? table(word("series"), headings, rows.reverse()) : make("p", {}, word("nothing")));
}
