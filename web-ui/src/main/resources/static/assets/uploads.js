// Sends files, a few at a time, and tells how each of them fares.

import { Problem, remember } from "./api.js";
import { byId, copyOf, megabytes, plural } from "./page.js";

const AT_ONCE = 3;

const queue = [];
let running = 0;
let total = 0;
let done = 0;
let failed = 0;

let onUploaded = () => {};

/** Calls back after each photo that was taken in. */
export function whenUploaded(listener) {
  onUploaded = listener;
}

export function upload(files) {
  if (running === 0 && queue.length === 0) {
    startAnew();
  }
  for (const file of files) {
    queue.push({ file, row: newRow(file) });
    total++;
  }
  byId("uploads").hidden = total === 0;
  summarise();
  fillUp();
}

function startAnew() {
  total = done = failed = 0;
  byId("uploads-list").replaceChildren();
}

function newRow(file) {
  const row = copyOf("upload-row");
  row.querySelector(".name").textContent = file.name;
  row.querySelector(".name").title = `${file.name}, ${megabytes(file.size)}`;
  row.querySelector("progress").setAttribute("aria-label", `Upload of ${file.name}`);
  byId("uploads-list").append(row);
  return row;
}

function fillUp() {
  while (running < AT_ONCE && queue.length > 0) {
    running++;
    transfer(queue.shift()).finally(() => {
      running--;
      summarise();
      fillUp();
    });
  }
}

async function transfer({ file, row }) {
  try {
    finish(row, "done", outcome(await send(file, row.querySelector("progress"))));
    onUploaded();
  } catch (problem) {
    failed++;
    finish(row, "failed", problem.message);
  }
}

function finish(row, state, text) {
  done++;
  row.classList.add(state);
  row.querySelector(".state").textContent = text;
}

function outcome({ duplicate, trashed }) {
  if (trashed) {
    return "It is in the trash already. Restore it there.";
  }
  return duplicate ? "It was here already." : "";
}

function summarise() {
  const about = failed ? `, ${failed} not taken` : "";
  byId("uploads-summary").textContent = done < total
    ? `Uploading ${done + 1} of ${total}${about}`
    : `${plural(total - failed, "photo")} uploaded${about}`;
}

/** Only XMLHttpRequest tells how much of a body was sent. */
function send(file, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/photos");
    request.upload.addEventListener("progress", (event) => {
      progress.value = event.lengthComputable ? event.loaded / event.total : 0;
    });
    request.addEventListener("load", () => settle(request, resolve, reject));
    request.addEventListener("error", () => reject(new Error("The connection broke off.")));
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}

function settle(request, resolve, reject) {
  const body = parse(request.responseText);
  if (request.status >= 200 && request.status < 300) {
    remember(request.getResponseHeader("Consistency-Token"));
    resolve(body);
  } else {
    reject(new Problem(request.status, body));
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export function watchForFiles() {
  byId("files").addEventListener("change", (event) => {
    upload([...event.target.files]);
    event.target.value = "";
  });
  byId("uploads-close").addEventListener("click", () => { byId("uploads").hidden = true; });
  watchForDrops();
}

function watchForDrops() {
  const hint = byId("drop-hint");
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (hasFiles(event)) {
      event.preventDefault();
      hint.hidden = false;
    }
  });
  addEventListener("dragleave", (event) => { hint.hidden = event.relatedTarget === null || hint.hidden; });
  addEventListener("drop", (event) => {
    if (hasFiles(event)) {
      event.preventDefault();
      hint.hidden = true;
      upload([...event.dataTransfer.files]);
    }
  });
}
