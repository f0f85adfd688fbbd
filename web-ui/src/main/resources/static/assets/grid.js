// A grid of thumbnails: loads pages, keeps tiles, shows thumbnails as they are made.

import { blobUrl, get } from "./api.js";
import { isLive } from "./events.js";
import { monthName, monthOf } from "./months.js";
import { attempt, byId, copyOf, element, nameOf } from "./page.js";
import { paintThumbHash } from "./thumbhash.js";

const PAGE = 60;
const FIRST_WAIT = 400;
const LONGEST_WAIT = 8000;
const ASKED_AT_ONCE = 12;
const MOST_HEARD = 2000;

/** Thumbnails that were told of lately: a list that is read meanwhile may not have them yet. */
const heard = new Map();

export class Grid {
  #path;
  #list;
  #more;
  #handlers;
  #tiles = new Map();
  #next = null;
  #leaving = new AbortController();
  #seen;
  #waiting = null;
  #wait = FIRST_WAIT;

  /**
   * path: the list to show; view: the element with list, button and text for an empty list;
   * handlers: opened(photo, grid), picked(grid), months (whether to head each month).
   */
  constructor(path, view, handlers) {
    this.#path = path;
    this.#list = view.querySelector(".grid");
    this.#more = view.querySelector(".more");
    this.empty = view.querySelector(".empty");
    this.#handlers = handlers;
    this.#seen = new IntersectionObserver((entries) => this.#show(entries), { rootMargin: "400px" });
    this.#more.addEventListener("click", () => attempt(() => this.#loadMore()));
  }

  get photos() {
    return [...this.#tiles.values()].map((tile) => tile.photo);
  }

  get picked() {
    return this.photos.filter((photo) => this.#tiles.get(photo.id).pick.checked);
  }

  clearPicked() {
    this.#tiles.forEach((tile) => { tile.pick.checked = false; });
    this.#pickedChanged();
  }

  /** Loads again what is shown, and at least the first page. */
  async refresh() {
    const size = Math.min(500, Math.max(PAGE, this.#tiles.size));
    const page = await this.#page(size, null);
    const kept = new Map();
    page.items.forEach((photo) => kept.set(photo.id, this.#tileOf(photo)));
    this.#forget([...this.#tiles.values()].filter((tile) => !kept.has(tile.photo.id)));
    this.#tiles = kept;
    this.#turnTo(page);
    this.#pickedChanged();
  }

  /** Shows what has become of a thumbnail. */
  thumbnailChanged(photoId, thumbnail) {
    heard.delete(photoId);
    heard.set(photoId, thumbnail);
    if (heard.size > MOST_HEARD) {
      heard.delete(heard.keys().next().value);
    }
    const tile = this.#tiles.get(photoId);
    if (tile) {
      this.#tileOf({ ...tile.photo, thumbnail });
    }
  }

  /** Asks for what is not there yet; goes on asking only while nobody would tell. */
  catchUp() {
    this.#wait = FIRST_WAIT;
    clearTimeout(this.#waiting);
    return this.#askForThumbnails();
  }

  /** Ends everything that still goes on. */
  close() {
    this.#leaving.abort();
    this.#seen.disconnect();
    clearTimeout(this.#waiting);
    this.#forget([...this.#tiles.values()]);
  }

  async #loadMore() {
    const page = await this.#page(PAGE, this.#next);
    page.items.forEach((photo) => this.#tiles.set(photo.id, this.#tileOf(photo)));
    this.#turnTo(page);
  }

  #page(size, token) {
    const separator = this.#path.includes("?") ? "&" : "?";
    const start = token ? `&pageToken=${encodeURIComponent(token)}` : "";
    return get(`${this.#path}${separator}pageSize=${size}${start}`);
  }

  #turnTo(page) {
    this.#next = page.nextPageToken ?? null;
    this.#more.hidden = this.#next === null;
    this.empty.hidden = this.#tiles.size > 0;
    this.#arrange();
    this.#waitForThumbnails();
  }

  #arrange() {
    const items = [];
    let month = null;
    for (const tile of this.#tiles.values()) {
      if (this.#handlers.months && monthOf(tile.photo) !== month) {
        month = monthOf(tile.photo);
        items.push(element("li", monthName(month), { className: "month" }));
      }
      items.push(tile.item);
    }
    const focused = document.activeElement;
    this.#list.replaceChildren(...items);
    if (this.#list.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  }

  #tileOf(photo) {
    const tile = this.#tiles.get(photo.id) ?? this.#newTile();
    const before = tile.photo?.thumbnail;
    const told = photo.thumbnail.state === "PENDING" ? heard.get(photo.id) : undefined;
    tile.photo = told ? { ...photo, thumbnail: told } : photo;
    describe(tile);
    const { state, url } = tile.photo.thumbnail;
    if (before?.state !== state || before?.url !== url) {
      this.#seen.unobserve(tile.item);
      this.#seen.observe(tile.item);
    }
    return tile;
  }

  #newTile() {
    const item = copyOf("tile");
    const tile = {
      item,
      open: item.querySelector(".open"),
      pick: item.querySelector(".pick"),
      image: item.querySelector("img"),
    };
    item.tile = tile;
    tile.open.addEventListener("click", () => this.#handlers.opened(tile.photo, this));
    tile.pick.addEventListener("change", () => this.#pickedChanged());
    return tile;
  }

  #pickedChanged() {
    this.#list.classList.toggle("picking", this.picked.length > 0);
    this.#handlers.picked(this);
  }

  #show(entries) {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting && target.tile.photo.thumbnail.state === "READY") {
        this.#seen.unobserve(target);
        attempt(() => this.#develop(target.tile));
      }
    }
  }

  async #develop(tile) {
    const { url, placeholder } = tile.photo.thumbnail;
    paintThumbHash(tile.item.querySelector("canvas"), placeholder);
    const address = await blobUrl(url, this.#leaving.signal);
    URL.revokeObjectURL(tile.image.src);
    tile.image.src = address;
    await tile.image.decode();
    tile.image.classList.add("there");
  }

  #forget(tiles) {
    tiles.forEach((tile) => {
      this.#seen.unobserve(tile.item);
      URL.revokeObjectURL(tile.image.src);
    });
  }

  #waitForThumbnails() {
    clearTimeout(this.#waiting);
    if (!isLive() && this.#pending().length > 0) {
      this.#waiting = setTimeout(() => attempt(() => this.#askForThumbnails()), this.#wait);
    }
  }

  #pending() {
    return this.photos.filter((photo) => photo.thumbnail.state === "PENDING").slice(0, ASKED_AT_ONCE);
  }

  /** Asks less and less often while nothing comes. */
  async #askForThumbnails() {
    const answers = await Promise.allSettled(
      this.#pending().map((photo) => get(`/api/v1/photos/${photo.id}`)));
    if (this.#leaving.signal.aborted) {
      return;
    }
    const photos = answers.filter((answer) => answer.status === "fulfilled").map((answer) => answer.value);
    photos.filter((photo) => this.#tiles.has(photo.id)).forEach((photo) => this.#tileOf(photo));
    const some = photos.some((photo) => photo.thumbnail.state !== "PENDING");
    this.#wait = some ? FIRST_WAIT : Math.min(LONGEST_WAIT, this.#wait * 1.6);
    this.#waitForThumbnails();
  }
}

function describe({ item, open, pick, image, photo }) {
  const { state, reason } = photo.thumbnail;
  item.style.setProperty("--ratio", (photo.width / photo.height).toFixed(3));
  item.classList.toggle("pending", state === "PENDING");
  item.classList.toggle("failed", state === "FAILED");
  image.alt = state === "FAILED" ? `${nameOf(photo)}: no thumbnail. ${reason}` : nameOf(photo);
  image.classList.toggle("away", state === "FAILED");
  open.title = state === "FAILED" ? reason : nameOf(photo);
  open.dataset.mark = state === "FAILED" ? "No thumbnail" : photo.favourite ? "♥\uFE0E" : "";
  open.dataset.name = nameOf(photo);
  pick.setAttribute("aria-label", `Select ${nameOf(photo)}`);
}

/** Shows what can be done with the picked photos. */
export function showSelection(grid, actions) {
  const count = grid?.picked.length ?? 0;
  byId("selection").hidden = count === 0;
  byId("selection-count").textContent = `${count} selected`;
  byId("selection-actions").replaceChildren(...(count ? actions : []));
}
