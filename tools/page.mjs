// The proof that the progress page works: it is looked at in a browser, by keyboard, on a phone, and by axe.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import chromium from "@sparticuz/chromium";
import puppeteer from "puppeteer-core";

const address = process.argv[2];
const picture = process.argv[3] === "--picture" ? process.argv[4] : undefined;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PATIENCE = 30_000;
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

const complaints = [];

/** The region that a step asks for although there is none; the browser tells of that whenever it likes. */
const NOWHERE = "99";
const isOfNowhere = (message) =>
  /status of 404/.test(message.text()) && (message.location().url ?? "").split(/[/?#]/).includes(NOWHERE);

async function open(browser) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on("console", (message) => {
    if (message.type() === "error" && !isOfNowhere(message)) {
      complaints.push("console: " + message.text());
    }
  });
  page.on("pageerror", (error) => complaints.push("script: " + error.message));
  page.on("requestfailed", (request) => complaints.push("failed: " + request.url()));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!["blob:", "data:"].includes(url.protocol) && url.origin !== new URL(address).origin) {
      complaints.push("left the origin: " + url);
    }
  });
  await page.setViewport(DESK);
  await page.goto(address, { waitUntil: "networkidle0" });
  await settled(page);
  return page;
}

/** The page says which address it shows once everything of it is there. */
const settled = (page) =>
  page.waitForFunction(() => document.body.dataset.shown === location.hash && document.querySelector("#papers tbody tr"));

const text = (page, selector) => page.$eval(selector, (element) => element.textContent.trim());

const count = (page, selector) => page.$$eval(selector, (elements) => elements.length);

/** Presses Tab until an element that fits has the focus, as somebody without a mouse does. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
      return;
    }
  }
  assert.fail(`no Tab leads to ${selector}`);
}

async function follow(page, selector) {
  const before = await page.evaluate(() => location.hash);
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
  await page.waitForFunction((hash) => location.hash !== hash, {}, before);
  await settled(page);
}

async function judge(page, where) {
  await page.evaluate(axe); // Through the debugger, which the page's own policy does not bind.
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  for (const violation of found.violations) {
    complaints.push(`axe, ${where}: ${violation.id}: ${violation.nodes.map((node) => node.target).join(" ")}`);
  }
}

const steps = {
  async "tiles of all provinces appear"(page) {
    assert.equal(await text(page, "h1"), "INDONESIA");
    assert.equal(await count(page, "#tiles a"), 38);
    assert.ok((await count(page, "#papers tbody tr")) >= 7, "the funnel of papers");
    assert.ok((await count(page, "#life tbody tr")) >= 6, "the line of life");
    assert.match(await page.$eval("#chart", (canvas) => canvas.getAttribute("aria-label")), /\d/);
  },
  async "a region is reached by keyboard, down to its villages"(page) {
    await follow(page, '#tiles a[data-region="36"]');
    assert.equal(await text(page, "h1"), "BANTEN");
    assert.equal(await page.evaluate(() => document.activeElement.id), "name", "the focus is on the new heading");
    await follow(page, '#tiles a[data-region="36.73"]');
    await follow(page, '#tiles a[data-region^="36.73.0"]');
    assert.ok((await count(page, '#tiles a[data-region^="36.73.0"]')) > 2, "villages");
    assert.equal(await count(page, "#path li"), 4);
    await page.goBack();
    await settled(page);
    assert.match(await text(page, "h1"), /SERANG/);
  },
  async "the list behind a number opens, and is a file too"(page) {
    await follow(page, 'button[data-list="FORMED:false"]');
    await page.waitForSelector("#list-section:not([hidden])");
    await page.waitForFunction(() => document.querySelector("#list table, #list p"));
    assert.equal(await page.evaluate(() => document.activeElement.id), "list-heading");
    for (const kind of ["csv", "xlsx"]) {
      const answer = page.waitForResponse((response) => response.url().includes("/villages") && response.request().method() === "GET");
      await page.click(`#list-actions button[data-file="${kind}"]`);
      const type = (await answer).headers()["content-type"];
      assert.match(type, kind === "csv" ? /^text\/csv/ : /spreadsheetml/);
    }
  },
  async "of the line of life it is seen who lacks what he is meant to reach"(page) {
    const offered = await page.$$eval('#life button[data-list$=":false"]', (buttons) => buttons.map((button) => button.dataset.list.split(":")[0]));
    assert.deepEqual(offered, ["BOOKS_OPEN", "UNIT_OPENED", "ACTIVE", "ANNUAL_MEETING_HELD", "APPLIED", "DISBURSED", "GRANT_RECEIVED"]);
    await page.click('#life button[data-list="BOOKS_OPEN:false"]');
    await page.waitForFunction(() => location.hash.includes("BOOKS_OPEN"));
    await settled(page);
    assert.match(await text(page, "#list-heading"), /: belum$/);
    assert.equal(await count(page, "#list table, #list p"), 1);
  },
  async "a day long ago and the other language have an address"(page) {
    await page.goto(address + "#/36?asOf=2025-05-01&lang=en", { waitUntil: "networkidle0" });
    await page.reload({ waitUntil: "networkidle0" });
    await settled(page);
    assert.equal(await page.$eval("html", (element) => element.lang), "en");
    assert.match(await text(page, "#papers-heading"), /Papers/);
    assert.match(await text(page, "#summary"), /May 1, 2025 · 0 /);
    await page.goto(address + "#/" + NOWHERE, { waitUntil: "networkidle0" });
    await page.waitForSelector("#failure:not([hidden])");
  },
  async "a phone shows it without scrolling sideways"(page) {
    await page.setViewport(PHONE);
    for (const hash of ["#/ID", "#/36", "#/36.73?list=FORMED:false"]) {
      await page.goto(address + hash);
      await page.reload({ waitUntil: "networkidle0" });
      await settled(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= PHONE.width, `${hash} is ${wide} wide`);
      await judge(page, "phone " + hash);
    }
    await page.setViewport(DESK);
  },
  async "axe finds nothing to complain of"(page) {
    for (const hash of ["#/ID", "#/36.73?list=FORMED:true&lang=en"]) {
      await page.goto(address + hash);
      await page.reload({ waitUntil: "networkidle0" });
      await settled(page);
      await judge(page, hash);
    }
  },
};

const browser = await puppeteer.launch({
  args: puppeteer.defaultArgs({ args: chromium.args, headless: "shell" }),
  executablePath: await chromium.executablePath(),
  headless: "shell",
});
let failed = false;
try {
  const page = await open(browser);
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step(page);
      assert.deepEqual(complaints, []);
      console.log("ok      " + name);
    } catch (error) {
      failed = true;
      console.log(`FAILED  ${name}\n        ${error.message.replaceAll("\n", "\n        ")}`);
    }
    complaints.length = 0;
  }
  if (picture) {
    await page.goto(address + "#/36");
    await page.reload({ waitUntil: "networkidle0" });
    await settled(page);
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: picture, fullPage: true });
    console.log("picture " + picture);
  }
} finally {
  await browser.close();
}
process.exit(failed ? 1 : 0);
