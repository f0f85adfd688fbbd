// Albums: the list of them, and the question which one to add to.

import { blobUrl, command, get } from "./api.js";
import { monthName } from "./months.js";
import { attempt, byId, copyOf, plural } from "./page.js";

const ALBUMS = "/api/v1/albums";
const NEW = "";

export const albumPath = (id) => `${ALBUMS}/${id}`;

export async function createAlbum(title) {
  const { id } = await command("POST", ALBUMS, { title });
  return id;
}

/** Shows all albums in the view, with a form for a new one. */
export async function showAlbums(view) {
  const form = view.querySelector("form");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(async () => {
      location.hash = `#/albums/${await createAlbum(form.title.value)}`;
    });
  });
  const more = view.querySelector(".more");
  more.addEventListener("click", () => attempt(() => appendPage(view, more.dataset.next)));
  await appendPage(view);
}

async function appendPage(view, token) {
  const page = await get(`${ALBUMS}?pageSize=60${token ? `&pageToken=${encodeURIComponent(token)}` : ""}`);
  view.querySelector(".albums").append(...page.items.map(card));
  view.querySelector(".empty").hidden = page.items.length > 0 || Boolean(token);
  const more = view.querySelector(".more");
  more.hidden = !page.nextPageToken;
  more.dataset.next = page.nextPageToken ?? "";
}

function card(album) {
  const item = copyOf("album-card");
  item.querySelector("a").href = `#/albums/${album.id}`;
  item.querySelector("strong").textContent = album.title;
  item.querySelector("small").textContent = summaryOf({ ...album, text: "" });
  if (album.cover?.thumbnail.url) {
    attempt(() => showCover(item.querySelector("img"), album.cover.thumbnail.url));
  }
  return item;
}

/** How many photos, of when, and what the owner says. */
export const summaryOf = (album) => [plural(album.photoCount, "photo"), spanOf(album), album.text].filter(Boolean).join(" · ");

/** The years of an album's photos, or the month where they are all of one. */
function spanOf({ dates }) {
  if (!dates) {
    return "";
  }
  const [first, last] = [dates.first, dates.last].map((day) => day.match(/^([+-]?\d+)-\d\d/));
  if (first[0] === last[0]) {
    return monthName(first[0]);
  }
  return first[1] === last[1] ? first[1] : `${first[1]} – ${last[1]}`;
}

async function showCover(image, url) {
  image.src = await blobUrl(url);
  await image.decode();
  URL.revokeObjectURL(image.src);
  image.classList.add("there");
}

/** Asks for an album, made if need be; null where the question was dismissed. */
export async function chooseAlbum() {
  const dialog = byId("album-choice");
  const list = byId("album-choice-list");
  const name = byId("album-choice-name");
  const { items } = await get(`${ALBUMS}?pageSize=500`);
  list.replaceChildren(...items.map(({ id, title }) => new Option(title, id)), new Option("New album…", NEW));
  name.value = "";
  const toggle = () => {
    byId("album-choice-new").hidden = list.value !== NEW;
    name.required = list.value === NEW;
  };
  list.onchange = toggle;
  toggle();
  byId("album-choice-cancel").onclick = () => dialog.close("cancel");
  dialog.returnValue = "cancel";
  dialog.showModal();
  await new Promise((closed) => dialog.addEventListener("close", closed, { once: true }));
  if (dialog.returnValue !== "add") {
    return null;
  }
  return list.value === NEW ? createAlbum(name.value) : list.value;
}
