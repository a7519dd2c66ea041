import { spoken } from "./words.js";

const FILES = {
  csv: "text/csv; bom=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The address of a report, relative to this page, so that any gateway may stand before the service. */
function address(path, parameters) {
  const url = new URL("../v1/" + path, location.href.replace(/[?#].*/, ""));
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of [value].flat()) {
      if (each !== undefined && each !== null && each !== "") {
        url.searchParams.append(name, each);
      }
    }
  }
  return url;
}

async function ask(path, parameters, accept) {
  const answer = await fetch(address(path, parameters), {
    headers: { Accept: accept, "Accept-Language": spoken() },
  });
  if (!answer.ok) {
    throw Object.assign(new Error(answer.statusText), { status: answer.status });
  }
  return answer;
}

export async function read(path, parameters = {}) {
  return (await ask(path, parameters, "application/json")).json();
}

/** Saves the same report as a file. */
export async function save(kind, path, parameters) {
  const answer = await ask(path, parameters, FILES[kind]);
  const name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "data." + kind;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
