// What the places of the operator's page have in common: lists, rows, and a look at one thing.

import { command, get } from "./api.js";
import { attempt, byId, copyOf, element, notify } from "./page.js";

export const ADMIN = "/api/v1/admin";

export function initDetails() {
  byId("detail-close").addEventListener("click", () => byId("detail").close());
  byId("detail").addEventListener("close", () => document.body.append(byId("notice")));
}

/** Shows some titled pieces; those that are no text are written as JSON. */
export function openDetail(title, pieces, ...more) {
  byId("detail-title").textContent = title;
  const shown = Object.entries(pieces).flatMap(([name, value]) => [
    element("h3", name),
    element("pre", typeof value === "string" ? value : JSON.stringify(value, null, 2)),
  ]);
  byId("detail-body").replaceChildren(...shown, ...more);
  if (!byId("detail").open) {
    byId("detail").showModal();
  }
}

export function enter(title) {
  const view = copyOf("list-view");
  view.querySelector("h1").textContent = title;
  document.title = `${title} · Safelight`;
  byId("main").replaceChildren(view);
  return view;
}

/** A row: what it is in bold, then what there is to say, then what can be done. */
export function row(title, lines, actions = []) {
  const made = element("li", "", { className: "row" });
  const what = element("div", "", { className: "what" });
  what.append(element("strong", title), ...lines);
  const buttons = element("div", "", { className: "actions" });
  buttons.append(...actions);
  made.append(what, buttons);
  return made;
}

export const line = (text, className = "") => element("small", text, { className });

/** A list in pages; answers how to read its first page anew. */
export function paged(view, path, empty, toRow) {
  const rows = view.querySelector(".rows");
  const more = view.querySelector(".more");
  let next = null;
  const page = async (token) => get(path() + (token ? `&pageToken=${encodeURIComponent(token)}` : ""));
  const show = (answer) => {
    next = answer.nextPageToken ?? null;
    more.hidden = next === null;
    const none = view.querySelector(".empty");
    none.textContent = next ? "Nothing here yet; the log goes on." : empty;
    none.hidden = rows.children.length > 0;
  };
  more.addEventListener("click", () => attempt(async () => {
    const answer = await page(next);
    rows.append(...answer.items.map(toRow));
    show(answer);
  }));
  return async () => {
    const answer = await page(null);
    rows.replaceChildren(...answer.items.map(toRow));
    show(answer);
  };
}

/** Asks for something that takes its time, and says that it was asked for. */
export async function ask(path, said, body) {
  const operation = await command("POST", ADMIN + path, body);
  notify(said);
  return operation;
}

export const time = (at) => (at ? new Date(at).toLocaleString("en", { dateStyle: "medium", timeStyle: "medium" }) : "never");
