// One photo, large, with what its owner says about it.

import { blobUrl, command, get } from "./api.js";
import { openHistory } from "./history.js";
import { attempt, byId, dateOf, element, megabytes, nameOf, notify } from "./page.js";

const SHOWN = new Set(["JPEG", "PNG", "GIF", "WEBP", "BMP"]);

const viewer = byId("viewer");
const image = byId("viewer-image");

let photo = null;
let grid = null;
let edits = Promise.resolve();
let loading = new AbortController();
let onChanged = () => {};
let onTrash = () => {};

/** changed: after an edit; trash: moves photos to the trash. */
export function initViewer({ changed, trash }) {
  onChanged = changed;
  onTrash = trash;
  byId("viewer-close").addEventListener("click", () => viewer.close());
  byId("viewer-previous").addEventListener("click", () => turn(-1));
  byId("viewer-next").addEventListener("click", () => turn(1));
  byId("viewer-favourite").addEventListener("click", () => edit({ favourite: !photo.favourite }));
  byId("viewer-caption").addEventListener("change", (event) => edit({ caption: event.target.value }));
  byId("viewer-retry").addEventListener("click", () => attempt(retry));
  byId("viewer-history").addEventListener("click", () => attempt(showHistory));
  byId("viewer-trash").addEventListener("click", () => attempt(trashShown));
  viewer.addEventListener("keydown", turnByKey);
  viewer.addEventListener("close", () => {
    forget();
    document.body.append(byId("notice"));
  });
}

export function openViewer(chosen, within) {
  grid = within;
  show(chosen);
  if (!viewer.open) {
    viewer.showModal();
  }
}

function show(chosen) {
  photo = chosen;
  describe();
  attempt(loadImage);
}

function describe() {
  const active = photo.state === "ACTIVE";
  byId("viewer-name").textContent = photo.fileName || "Photo";
  byId("viewer-caption").value = photo.caption;
  byId("viewer-caption").disabled = !active;
  byId("viewer-favourite").setAttribute("aria-pressed", String(photo.favourite));
  byId("viewer-favourite").hidden = !active;
  byId("viewer-trash").hidden = !active;
  byId("viewer-retry").hidden = photo.thumbnail.state !== "FAILED" || !active;
  byId("viewer-facts").replaceChildren(...facts().flatMap(([name, value]) =>
    [element("dt", name), element("dd", value)]));
  const index = position();
  byId("viewer-previous").hidden = index <= 0;
  byId("viewer-next").hidden = index >= grid.photos.length - 1;
}

function facts() {
  const { camera, exposure, original } = photo;
  return [
    [photo.takenAt ? "Taken" : "Uploaded", dateOf(photo).toLocaleString("en", { dateStyle: "long", timeStyle: "short" })],
    ["Size", `${photo.width} × ${photo.height}, ${megabytes(original.bytes)}`],
    ["Format", original.format],
    ["Camera", [camera?.make, camera?.model].filter(Boolean).join(" ")],
    ["Lens", camera?.lens],
    ["Exposure", exposed(exposure)],
    ["Tags", photo.tags.join(", ")],
    ["Thumbnail", photo.thumbnail.reason],
  ].filter(([, value]) => value);
}

function exposed(exposure) {
  if (!exposure) {
    return "";
  }
  const { seconds, aperture, iso, focalLength } = exposure;
  return [
    seconds && (seconds < 1 ? `1/${Math.round(1 / seconds)} s` : `${seconds} s`),
    aperture && `f/${aperture}`,
    iso && `ISO ${iso}`,
    focalLength && `${focalLength} mm`,
  ].filter(Boolean).join(", ");
}

async function loadImage() {
  forget();
  loading = new AbortController();
  const { original, thumbnail } = photo;
  const shown = SHOWN.has(original.format);
  image.alt = nameOf(photo);
  note(shown ? "Loading…" : "Browsers do not show this format; this is the thumbnail.");
  const url = shown ? original.url : thumbnail.url;
  if (url) {
    image.src = await blobUrl(url, loading.signal);
    image.classList.remove("away");
  }
  if (shown) {
    note("");
  }
  byId("viewer-download").href = shown ? image.src : await blobUrl(original.url, loading.signal);
  byId("viewer-download").download = photo.fileName;
}

function note(text) {
  byId("viewer-note").textContent = text;
}

function forget() {
  loading.abort();
  URL.revokeObjectURL(image.src);
  URL.revokeObjectURL(byId("viewer-download").href);
  image.removeAttribute("src");
  image.classList.add("away");
}

const position = () => grid.photos.findIndex((other) => other.id === photo.id);

function turn(by) {
  const next = grid.photos[position() + by];
  if (next) {
    show(next);
  }
}

function turnByKey(event) {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (by && event.target.tagName !== "TEXTAREA") {
    turn(by);
  }
}

/** One change after the other, each of what the one before it left. */
function edit(change) {
  const { id } = photo;
  edits = edits.then(() => attempt(() => send(id, change)));
  return edits;
}

/** Changes only what was seen: who was faster has the say, and this page shows it. */
async function send(id, change) {
  const seen = photo.id === id ? photo : await get(`/api/v1/photos/${id}`);
  try {
    await command("PATCH", `/api/v1/photos/${id}`, change, { "If-Match": `"${seen.revision}"` });
  } catch (problem) {
    if (problem.status !== 412) {
      throw problem;
    }
    notify("This photo was changed elsewhere meanwhile. Look again, then change it.");
  }
  await reload(id);
}

async function reload(id) {
  const current = await get(`/api/v1/photos/${id}`);
  if (photo.id === id) {
    photo = current;
    describe();
  }
  await onChanged();
}

function showHistory() {
  const { id } = photo;
  return openHistory(`/api/v1/photos/${id}`, () => reload(id));
}

async function retry() {
  await command("POST", `/api/v1/photos/${photo.id}/thumbnail/retry`);
  notify("The thumbnail is being tried again.");
  await reload(photo.id);
}

async function trashShown() {
  const gone = photo;
  const next = grid.photos[position() + 1] ?? grid.photos[position() - 1];
  if (next) {
    show(next);
  } else {
    viewer.close();
  }
  await onTrash([gone]);
  if (next) {
    describe();
  }
}
