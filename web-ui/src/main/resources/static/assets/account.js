// One's own account: the password, and where one is signed in.

import { command, get, signOut, whoever } from "./api.js";
import { attempt, button, byId, element, notify } from "./page.js";
import { attemptIn } from "./sign-in.js";
import { waysIn } from "./oidc.js";

const WHEN = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

export function initAccount() {
  byId("account-close").addEventListener("click", () => byId("account").close());
  byId("account").addEventListener("close", () => document.body.append(byId("notice")));
  byId("account-open").addEventListener("click", () => attempt(openAccount));
  byId("account-sign-out").addEventListener("click", () => attempt(endOthers));
  byId("password-change").addEventListener("submit", (event) => {
    event.preventDefault();
    attemptIn(event.target, () => changePassword(event.target));
  });
}

async function openAccount() {
  const { name, displayName, issuer, administrator } = whoever();
  byId("account-name").textContent = displayName;
  byId("password-change").hidden = issuer !== null || !(await waysIn()).accounts;
  byId("account-role").textContent = administrator ? "Administrator" : "";
  byId("password-change").reset();
  byId("password-change").username.value = name;
  byId("password-change").querySelector(".error").textContent = "";
  await showSessions();
  byId("account").showModal();
}

async function changePassword(form) {
  const { current, password } = form;
  await command("PUT", "/api/v1/account/password", { current: current.value, password: password.value });
  current.value = password.value = "";
  notify("Your password is changed, and you are signed out everywhere else.");
  await showSessions();
}

async function showSessions() {
  const { items } = await get("/api/v1/sessions");
  byId("account-sessions").replaceChildren(...items.map(sessionRow));
  byId("account-sign-out").hidden = items.length < 2;
}

function sessionRow({ id, since, used, userAgent, address, issuer, current }) {
  const row = element("li", "");
  row.append(
    element("strong", current ? "This browser" : browserOf(userAgent)),
    element("small", `${issuer ? `by ${issuer}, ` : ""}from ${address}, since ${WHEN.format(new Date(since))}, last used ${WHEN.format(new Date(used))}`),
    button("Sign out", () => (current ? signOut() : end(id)), "quiet"),
  );
  row.title = userAgent;
  return row;
}

async function end(id) {
  await command("DELETE", `/api/v1/sessions/${encodeURIComponent(id)}`);
  await showSessions();
}

async function endOthers() {
  await command("DELETE", "/api/v1/sessions");
  notify("You are signed out everywhere else.");
  await showSessions();
}

/** What people call it; browsers claim to be each other. */
function browserOf(agent) {
  const browser = ["Firefox", "Edg", "OPR", "Chrome", "Safari"].find((name) => agent.includes(name));
  const system = ["Android", "iPhone", "iPad", "Windows", "Mac", "Linux"].find((name) => agent.includes(name));
  const known = { Edg: "Edge", OPR: "Opera" }[browser] ?? browser ?? "A browser";
  return system ? `${known} on ${system}` : known;
}
