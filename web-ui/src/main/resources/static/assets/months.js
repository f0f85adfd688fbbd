// The months of the timeline: their names, and a list of them to jump to.

import { get } from "./api.js";
import { element, plural } from "./page.js";

const MONTHS = "/api/v1/timeline?pageSize=500";
const LATEST = "";

/** The month of a photo as the service counts it: by the clock on the wall, else by the upload in UTC. */
export const monthOf = (photo) => (photo.takenAt?.local ?? photo.uploadedAt).match(/^[+-]?\d+-\d\d/)[0];

/** A month as 2026-04, in words. */
export function monthName(month) {
  const [, year, number] = month.match(/^([+-]?\d+)-(\d\d)$/);
  const first = new Date(Date.UTC(2000, Number(number) - 1));
  first.setUTCFullYear(Number(year));
  return first.toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" });
}

/** A list of months; to choose one is to go there. Without a current one, the latest photos are shown. */
export class MonthList {
  #select = element("select", "");
  #current;

  constructor(current = LATEST) {
    this.#current = current;
    this.element = element("label", "Go to ", { className: "jump" });
    this.element.append(this.#select);
    this.element.hidden = true;
    this.#select.addEventListener("change", () => {
      location.hash = this.#select.value === LATEST ? "#/" : `#/month/${this.#select.value}`;
    });
  }

  /** Asks which months there are, and answers how many photos that makes. */
  async refresh() {
    const { items, nextPageToken } = await get(MONTHS);
    const options = items.map(({ month, photos }) => new Option(`${monthName(month)} (${photos})`, month));
    if (this.#current !== LATEST && !items.some(({ month }) => month === this.#current)) {
      options.push(new Option(monthName(this.#current), this.#current));
    }
    this.#select.replaceChildren(new Option("Latest", LATEST), ...options);
    this.#select.value = this.#current;
    this.element.hidden = items.length === 0;
    const count = items.reduce((sum, { photos }) => sum + photos, 0);
    return count === 0 || nextPageToken ? "" : plural(count, "photo");
  }
}
