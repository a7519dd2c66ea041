// The proof that the page which checks proofs works: from the disk, without a network, with the vectors of the sealer.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import chromium from "@sparticuz/chromium";
import puppeteer from "puppeteer-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const address = pathToFileURL(join(root, "ledger-service/src/main/resources/META-INF/resources/evidence.html")).href;
const vectors = JSON.parse(readFileSync(join(root, "deploy/sealer/src/test/resources/proofs.json"), "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE = { width: 360, height: 740 };

const complaints = [];

async function open(browser) {
  const page = await browser.newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push("console: " + message.text()));
  page.on("pageerror", (error) => complaints.push("script: " + error.message));
  page.on("request", (request) => {
    if (request.url() !== address && !request.url().startsWith("data:")) {
      complaints.push("asked for " + request.url());
    }
  });
  await page.setViewport(PHONE);
  await page.setOfflineMode(true);
  await page.goto(address);
  return page;
}

/** What the page says of a proof and a seal that are pasted into it. */
async function verdict(page, proof, seal) {
  return page.evaluate(
    async (given, published) => {
      document.getElementById("proof").value = given;
      document.getElementById("seal").value = published;
      document.body.dataset.checked = "";
      document.getElementById("form").requestSubmit();
      while (document.body.dataset.checked !== "yes") {
        await new Promise((resolve) => setTimeout(resolve));
      }
      const said = document.getElementById("verdict");
      return { verified: said.dataset.verified, text: said.textContent };
    },
    typeof proof === "string" ? proof : JSON.stringify(proof),
    seal,
  );
}

const proves = async (page, proof, seal) => assert.equal((await verdict(page, proof, seal)).verified, "true");

function forged(value) {
  if (typeof value === "number") {
    return value + 1;
  }
  if (/^\d{4}-\d\d-\d\d/.test(value)) {
    return (value[0] === "2" ? "1" : "2") + value.slice(1);
  }
  return value.slice(0, -1) + (value.endsWith("1") ? "2" : "1");
}

/** Each value below, with the way to it. */
function* values(node, way = []) {
  for (const [name, inner] of Object.entries(node)) {
    if (typeof inner === "object") {
      yield* values(inner, [...way, name]);
    } else {
      yield [...way, name];
    }
  }
}

async function judge(page, where) {
  await page.evaluate(axe); // Through the debugger, which the page's own policy does not bind.
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  for (const violation of found.violations) {
    complaints.push(`axe, ${where}: ${violation.id}: ${violation.nodes.map((node) => node.target).join(" ")}`);
  }
}

const steps = {
  async "what was sealed is proven, by a hash, a seal's line and a file of them"(page) {
    const file = vectors.map((vector) => JSON.stringify(vector.proof.seal)).join("\n") + "\n";
    for (const { proof, published } of vectors) {
      await proves(page, proof, published);
      await proves(page, proof, " " + published.toUpperCase() + "\n");
      await proves(page, JSON.stringify(proof, null, 2), JSON.stringify(proof.seal, null, 2));
      await proves(page, proof, file);
    }
    assert.match(await page.$eval("#line", (table) => table.textContent), /Rp/);
  },
  async "a proof forged in any field is none"(page) {
    let count = 0;
    for (const { proof, published } of vectors) {
      for (const way of values(proof)) {
        const copy = structuredClone(proof);
        const holder = way.slice(0, -1).reduce((node, name) => node[name], copy);
        holder[way.at(-1)] = forged(holder[way.at(-1)]);
        const said = await verdict(page, copy, published);
        assert.equal(said.verified, "false", `${way.join(".")}: ${said.text}`);
        count++;
      }
    }
    assert.ok(count > 150, `${count} forgeries`);
  },
  async "what cannot be read is said to be so"(page) {
    const [{ proof, published }] = vectors;
    for (const [given, seal, why] of [
      ["", published, /tidak terbaca/],
      ["[1", published, /tidak terbaca/],
      ["{}", published, /tidak terbaca/],
      [proof, "", /tidak ada dalam daftar/],
      [proof, "{", /tidak terbaca/],
      [proof, "0".repeat(64), /bukan segel yang diumumkan/],
    ]) {
      const said = await verdict(page, given, seal);
      assert.equal(said.verified, "false");
      assert.match(said.text, why);
    }
  },
  async "files can be chosen, and the language too"(page) {
    const { proof } = vectors.at(-1);
    for (const [name, content] of [["proof", proof], ["seal", proof.seal]]) {
      const file = join(tmpdir(), name + ".json");
      writeFileSync(file, JSON.stringify(content));
      await (await page.$(`#${name}-file`)).uploadFile(file);
      await page.waitForFunction((id) => document.getElementById(id).value.startsWith("{"), {}, name);
    }
    await page.focus("#seal");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "verdict");
    assert.match(await page.$eval("#verdict", (verdict) => verdict.textContent), /^TERBUKTI/);
    await page.click("#language");
    assert.match(await page.$eval("#verdict", (verdict) => verdict.textContent), /^VERIFIED/);
    assert.equal(await page.$eval("html", (element) => element.lang), "en");
  },
  async "a phone shows it without scrolling sideways, and axe finds nothing to complain of"(page) {
    await judge(page, "with a verdict");
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= PHONE.width);
    await page.reload();
    await judge(page, "empty");
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
} finally {
  await browser.close();
}
process.exit(failed ? 1 : 0);
