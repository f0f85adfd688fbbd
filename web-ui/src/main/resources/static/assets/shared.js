// An album for whoever has a link to it. What opens it stands behind the # of the address, which no
// browser sends anywhere by itself.

import { attempt, button, byId, copyOf, notify, plural } from "./page.js";
import { paintThumbHash } from "./thumbhash.js";

const AT_ONCE = 6;

let token = "";
let grant = null;

const linkPath = (rest = "") => `/api/v1/links/${encodeURIComponent(token)}${rest}`;

async function ask(path, headers = {}) {
  const response = await fetch(path, {
    headers: { ...(grant ? { "Link-Grant": grant } : {}), ...headers },
    credentials: "omit",
    referrerPolicy: "no-referrer",
  });
  if (!response.ok) {
    const body = await response.json().catch(() => ({}));
    throw Object.assign(new Error(body.detail ?? `The service answered ${response.status}.`), {
      status: response.status,
      retryAfter: response.headers.get("Retry-After"),
    });
  }
  return response;
}

/** Shows one of the three: the question for a password, that there is nothing, or the album. */
function show(part) {
  for (const id of ["password-form", "nowhere", "album"]) {
    byId(id).hidden = id !== part;
  }
}

async function open(password) {
  byId("password-error").textContent = "";
  try {
    const headers = password === undefined ? {} : { "Link-Password": encodeURIComponent(password) };
    showAlbum(await (await ask(linkPath(), headers)).json());
  } catch (failure) {
    if (failure.status === 401 || failure.status === 429) {
      show("password-form");
      byId("password-error").textContent = password === undefined ? "" : wrong(failure);
      byId("password").focus();
    } else if (failure.status === 404) {
      show("nowhere");
    } else {
      notify(failure.message);
    }
  }
}

const wrong = ({ status, message }) => (status === 429 ? message : "That is not the password.");

function showAlbum(album) {
  grant = album.grant;
  document.title = `${album.title} · Safelight`;
  byId("title").textContent = album.title;
  byId("about").textContent = [plural(album.photoCount, "photo"), album.text].filter(Boolean).join(" · ");
  byId("photos").replaceChildren();
  show("album");
  append(album.photos);
  byId("empty").hidden = album.photos.items.length > 0;
}

function append({ items, nextPageToken }) {
  const tiles = items.map((photo) => [photo, tile(photo)]);
  byId("photos").append(...tiles.map(([, made]) => made));
  const left = tiles.filter(([photo]) => photo.thumbnail === "READY");
  for (let i = 0; i < AT_ONCE; i++) {
    attempt(() => fill(left));
  }
  byId("more").hidden = !nextPageToken;
  byId("more").onclick = () => attempt(() => more(nextPageToken));
}

async function more(pageToken) {
  byId("more").hidden = true;
  append(await (await ask(linkPath(`/photos?pageToken=${encodeURIComponent(pageToken)}`))).json());
}

function tile(photo) {
  const made = copyOf("shared-photo");
  if (photo.placeholder) {
    paintThumbHash(made.querySelector("canvas"), photo.placeholder);
  }
  const name = photo.caption || photo.fileName || "Photo";
  made.querySelector("img").alt = name;
  made.querySelector(".words").textContent = photo.caption || photo.fileName || "";
  made.querySelector("small").textContent = facts(photo);
  if (photo.download) {
    made.querySelector("figcaption").append(button("Download", () => download(photo), "quiet"));
  }
  return made;
}

function facts({ takenAt, camera, place }) {
  return [
    takenAt && new Date(takenAt.local).toLocaleDateString(),
    camera?.model,
    place && `${place.latitude.toFixed(3)}, ${place.longitude.toFixed(3)}`,
  ].filter(Boolean).join(" · ");
}

/** Takes one thumbnail after the other, until none is left. */
async function fill(left) {
  for (let next = left.shift(); next; next = left.shift()) {
    const [photo, made] = next;
    const blob = await (await ask(linkPath(`/photos/${photo.id}/thumbnail`))).blob();
    const image = made.querySelector("img");
    image.src = URL.createObjectURL(blob);
    await image.decode();
    URL.revokeObjectURL(image.src);
    image.classList.add("there");
  }
}

async function download(photo) {
  const response = await ask(linkPath(`/photos/${photo.id}/original`));
  const name = response.headers.get("Content-Disposition")?.match(/filename\*=UTF-8''([^;]+)/)?.[1];
  const url = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement("a"), { href: url, download: decodeURIComponent(name ?? photo.id) }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function begin() {
  const wanted = location.hash.slice(1);
  if (!/^[\w-]{43}$/.test(wanted)) {
    show("nowhere");
    return;
  }
  token = wanted;
  grant = null;
  attempt(() => open());
}

byId("password-form").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(() => open(byId("password").value));
});
addEventListener("hashchange", () => {
  if (location.hash !== "#main") {
    begin();
  }
});
begin();
