// The page: which place is shown, and what can be done there.

import { albumPath, chooseAlbum, showAlbums, summaryOf } from "./albums.js";
import { initAccount } from "./account.js";
import { command, get, isSignedIn, recall, signOut, whenSignedOut, whoever } from "./api.js";
import { openSharing } from "./sharing.js";
import { downloadAlbum, downloadPhotos } from "./downloads.js";
import { follow } from "./events.js";
import { Grid, showSelection } from "./grid.js";
import { initHistory, openHistory } from "./history.js";
import { monthName, MonthList } from "./months.js";
import { attempt, button, byId, copyOf, notify, plural } from "./page.js";
import { acceptInvitation, resetPassword, showSignIn } from "./sign-in.js";
import { watchForFiles, whenUploaded } from "./uploads.js";
import { initViewer, openViewer } from "./viewer.js";

const PHOTOS = "/api/v1/photos";
const MOST_IDS = 500;
const SEARCH = /^#\/search\/(.+)$/;
const REFRESH_AFTER = 700;
const DOWNLOAD = ["Download", (photos) => downloadPhotos(photos.map((photo) => photo.id))];

let grid = null;
let describePlace = async () => {};
let refreshing = null;
let following = null;

// Places

const places = [
  [/^#\/albums\/([0-9a-f]{32})$/, showAlbum],
  [/^#\/albums$/, () => showAlbums(enter("albums-view", "Albums"))],
  [/^#\/trash$/, showTrash],
  [/^#\/month\/(-?\d{4}-\d\d)$/, showTimeline],
  [SEARCH, showFound],
  [/^.*$/, showTimeline],
];

/** Links that let somebody in who is nobody yet, or has forgotten how. */
const links = [
  [/^#\/invitation\/([\w-]+)$/, acceptInvitation, "Invitation"],
  [/^#\/password-reset\/([\w-]+)$/, resetPassword, "New password"],
];

async function go() {
  leave();
  byId("places").hidden = byId("search").hidden = byId("tools").hidden = !isSignedIn();
  byId("operations").hidden = !whoever()?.administrator;
  byId("account-open").hidden = !whoever()?.session;
  followEvents();
  const link = links.find(([known]) => known.test(location.hash));
  if (link) {
    return followLink(link);
  }
  if (!isSignedIn()) {
    byId("notice").hidden = true;
    document.title = "Sign in · Safelight";
    return showSignIn(byId("main"), go);
  }
  markPlace();
  const [pattern, show] = places.find(([known]) => known.test(location.hash));
  return attempt(() => show(...location.hash.match(pattern).slice(1)));
}

/** A link works once, so the browser need not remember it. */
function followLink([pattern, show, title]) {
  document.title = `${title} · Safelight`;
  show(byId("main"), location.hash.match(pattern)[1], () => {
    history.replaceState(null, "", "/#/");
    go();
  });
}

function leave() {
  grid?.close();
  grid = null;
  describePlace = async () => {};
  showSelection(null);
  document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
}

function enter(template, title) {
  const view = copyOf(template);
  byId("main").replaceChildren(view);
  document.title = `${title} · Safelight`;
  return view;
}

function markPlace() {
  const here = location.hash.match(/^#\/(albums|trash|search)?/)?.[0] ?? "#/";
  for (const link of byId("places").children) {
    link.ariaCurrent = link.getAttribute("href") === here ? "page" : null;
  }
  byId("search-text").value = wordsOf(location.hash.match(SEARCH)?.[1] ?? "");
}

// Photos

async function showPhotos({ title, path, empty, picks, actions = [], about = () => "", months = false }) {
  const view = enter("photos-view", title);
  view.querySelector("h1").textContent = title;
  describePlace = async () => { view.querySelector(".about").textContent = await about(); };
  view.querySelector(".empty").textContent = empty;
  view.querySelector(".actions").append(...actions);
  const picked = picks.map(([label, action]) => button(label, () => onPicked(action)));
  grid = new Grid(path, view, {
    opened: openViewer,
    picked: (changed) => showSelection(changed, picked),
    months,
  });
  await refresh();
}

async function onPicked(action) {
  await action(grid.picked);
  grid?.clearPicked();
}

function showTimeline(month) {
  const list = new MonthList(month);
  return showPhotos({
    title: "Photos",
    path: `${PHOTOS}?sort=taken${month ? `&from=${month}` : ""}`,
    empty: month ? `No photos of ${monthName(month)} or before.` : "No photos yet. Drop some here, or choose Upload.",
    about: () => list.refresh(),
    actions: [list.element],
    picks: [["Add to album", addToAlbum], DOWNLOAD, ["Move to trash", trash]],
    months: true,
  });
}

function showTrash() {
  return showPhotos({
    title: "Trash",
    path: `${PHOTOS}?state=trashed`,
    empty: "The trash is empty.",
    picks: [["Restore", restore], ["Delete for good", purge]],
  });
}

function showFound(address) {
  const words = wordsOf(address);
  return showPhotos({
    title: `“${words}”`,
    path: `/api/v1/search?q=${encodeURIComponent(words)}`,
    empty: "No photo is found by these words. They may stand in captions, tags, file names, cameras and titles of albums; the beginning of a word will do.",
    picks: [["Add to album", addToAlbum], DOWNLOAD, ["Move to trash", trash]],
  });
}

/** What stands in an address, or the address itself where it is none that was made here. */
function wordsOf(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function search(event) {
  event.preventDefault();
  const words = byId("search-text").value.trim();
  location.hash = words ? `#/search/${encodeURIComponent(words)}` : "#/";
}

async function showAlbum(id) {
  const album = await get(albumPath(id));
  await showPhotos({
    title: album.title,
    path: `${albumPath(id)}/photos`,
    empty: "This album is empty. Select photos, then choose Add to album.",
    about: async () => summaryOf(await get(albumPath(id))),
    picks: [["Remove from album", (photos) => removeFrom(id, photos)], DOWNLOAD, ["Move to trash", trash]],
    actions: [
      button("Download", () => downloadAlbum(album), "quiet"),
      button(album.role === "owner" ? "Share" : "Members", () => openSharing(album, albumPath(id)), "quiet"),
      button("History", () => openHistory(albumPath(id), go), "quiet"),
      album.role === "owner"
        ? button("Delete album", () => deleteAlbum(album), "quiet")
        : button("Leave album", () => leaveAlbum(album), "quiet"),
    ],
  });
}

function refreshSoon() {
  refreshing ??= setTimeout(() => {
    refreshing = null;
    attempt(refresh);
  }, REFRESH_AFTER);
}

async function refresh() {
  await grid?.refresh();
  await describePlace();
}

// What happens meanwhile, here or elsewhere

function followEvents() {
  if (!isSignedIn()) {
    following?.abort();
    following = null;
  } else if (!following) {
    following = new AbortController();
    const catchUp = () => attempt(() => grid?.catchUp());
    follow({ heard, startedAnew: catchUp, lost: catchUp }, following.signal);
  }
}

function heard({ photoId, thumbnail }) {
  if (thumbnail) {
    grid?.thumbnailChanged(photoId, thumbnail);
  }
  if (thumbnail?.state !== "READY") {
    refreshSoon();
  }
}

// What can be done with photos

const ids = (photos) => photos.map((photo) => photo.id);

async function each(photos, action) {
  for (const photo of photos) {
    await action(`${PHOTOS}/${photo.id}`);
  }
  await refresh();
}

async function trash(photos) {
  await each(photos, (path) => command("DELETE", path));
  notify(`${plural(photos.length, "photo")} moved to the trash.`, () => bringBack(photos));
}

async function restore(photos) {
  await bringBack(photos);
  notify(`${plural(photos.length, "photo")} restored.`);
}

const bringBack = (photos) => each(photos, (path) => command("POST", `${path}/restore`));

async function purge(photos) {
  if (confirm(`Delete ${plural(photos.length, "photo")} for good? Nobody can bring them back.`)) {
    await each(photos, (path) => command("POST", `${path}/purge`));
  }
}

async function addToAlbum(photos) {
  const album = await chooseAlbum();
  if (album) {
    await inBatches(ids(photos), (photoIds) => command("POST", `${albumPath(album)}/photos`, { photoIds }));
    notify(`${plural(photos.length, "photo")} added.`);
  }
}

async function removeFrom(album, photos) {
  const sent = [];
  await inBatches(ids(photos), async (photoIds) => {
    sent.push(await command("POST", `${albumPath(album)}/photos/remove`, { photoIds }));
  });
  await refresh();
  notify(`${plural(photos.length, "photo")} taken out of the album.`, () => undoAll(sent));
}

/** The last one first, as each was sent in the state that the one before it had left. */
async function undoAll(sent) {
  for (const { commandId } of sent.toReversed()) {
    await command("POST", "/api/v1/undo", { commandId });
  }
  await refresh();
}

async function inBatches(all, action) {
  for (let start = 0; start < all.length; start += MOST_IDS) {
    await action(all.slice(start, start + MOST_IDS));
  }
}

async function leaveAlbum({ id, title }) {
  await command("DELETE", `${albumPath(id)}/members/~`);
  location.hash = "#/albums";
  notify(`You are no longer in “${title}”.`);
}

async function deleteAlbum({ id, title }) {
  await command("DELETE", albumPath(id));
  location.hash = "#/albums";
  notify(`Album “${title}” deleted. Its photos stay.`, async () => {
    await command("POST", `${albumPath(id)}/restore`);
    location.hash = `#/albums/${id}`;
  });
}

// Start

byId("sign-out").addEventListener("click", () => signOut());
byId("search").addEventListener("submit", search);
byId("selection-clear").addEventListener("click", () => grid?.clearPicked());
whenSignedOut(go);
whenUploaded(refreshSoon);
watchForFiles();
initAccount();
initHistory();
initViewer({ changed: refresh, trash });
addEventListener("hashchange", go);
await attempt(recall);
go();
