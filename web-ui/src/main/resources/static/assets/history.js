// What happened to a photo or an album, and the way back.

import { command, get } from "./api.js";
import { attempt, button, byId, element, notify, plural } from "./page.js";

const FINAL = "PhotoPurged";

const HAPPENED = {
  PhotoUploaded: "Uploaded",
  PhotoDescribed: "Described",
  PhotoTrashed: "Moved to the trash",
  PhotoRestored: "Restored",
  PhotoPurged: "Deleted for good",
  AlbumCreated: "Created",
  AlbumDescribed: "Described",
  PhotosAddedToAlbum: "added",
  PhotosMovedInAlbum: "moved",
  PhotosRemovedFromAlbum: "taken out",
  AlbumCoverChosen: "Cover chosen",
  AlbumDeleted: "Deleted",
  AlbumRestored: "Restored",
};

const SAID = { caption: "Caption", tags: "Tags", favourite: "Favourite", rating: "Rating", takenAt: "Date", title: "Title", text: "Text" };

let path = null;
let next = null;
let onUndone = async () => {};

export function initHistory() {
  const history = byId("history");
  history.addEventListener("close", () =>
    (document.querySelector("dialog[open]") ?? document.body).append(byId("notice")));
  byId("history-close").addEventListener("click", () => history.close());
  byId("history-more").addEventListener("click", () => attempt(appendPage));
}

/** of: the address of a photo or an album; undone: called after an undo. */
export async function openHistory(of, undone) {
  path = `${of}/history`;
  onUndone = undone;
  await reload();
  byId("history").showModal();
}

/** Takes back a command, and can take that back as well. */
export async function undo(commandId, undone) {
  const { commandId: thisOne } = await command("POST", "/api/v1/undo", { commandId });
  await undone();
  notify("Undone.", () => undo(thisOne, undone), "Redo");
}

async function reload() {
  byId("history-list").replaceChildren();
  next = null;
  await appendPage();
}

async function appendPage() {
  const page = await get(`${path}?pageSize=30${next ? `&pageToken=${encodeURIComponent(next)}` : ""}`);
  byId("history-list").append(...page.items.map(entry));
  next = page.nextPageToken ?? null;
  byId("history-more").hidden = next === null;
}

function entry(change) {
  const item = element("li", "");
  item.append(element("strong", sentence(change)), element("small", origin(change)), ...differences(change));
  if (change.commandId && change.change !== FINAL) {
    item.append(button("Undo", () => undo(change.commandId, afterUndo), "quiet"));
  }
  return item;
}

async function afterUndo() {
  await onUndone();
  await reload();
}

function sentence({ change, photoCount, after, undoes }) {
  const happened = change === "AlbumCoverChosen" && after.cover === null ? "Cover let go" : HAPPENED[change] ?? change;
  return (photoCount ? `${plural(photoCount, "photo")} ${happened}` : happened) + (undoes ? ", to undo" : "");
}

const origin = ({ at, actor }) =>
  [new Date(at).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" }), actor].filter(Boolean).join(" · ");

function differences({ before, after, change }) {
  if (!change.endsWith("Described")) {
    return [];
  }
  return Object.keys(after).filter((field) => SAID[field]).map((field) => {
    const line = element("p", `${SAID[field]}: `);
    line.append(element("del", words(before[field])), " → ", element("ins", words(after[field])));
    return line;
  });
}

function words(value) {
  const text = Array.isArray(value) ? value.join(", ") : value?.local ?? value;
  return text === null || text === undefined || text === "" ? "nothing" : String(text);
}
