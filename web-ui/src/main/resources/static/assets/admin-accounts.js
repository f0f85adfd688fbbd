// Who has an account, and who is invited.

import { ADMIN, enter, line, openDetail, row, time } from "./admin-detail.js";
import { command, get } from "./api.js";
import { button, element, inPath, notify } from "./page.js";

export async function showAccounts() {
  const view = enter("Accounts");
  view.querySelector(".about").textContent = "A name is given once and stays; photos belong to it.";
  const refresh = async () => {
    const [accounts, invitations] = await Promise.all([get(`${ADMIN}/accounts`), get(`${ADMIN}/invitations`)]);
    view.querySelector(".rows").replaceChildren(
      ...invitations.items.map((it) => invitationRow(it, refresh)),
      ...accounts.items.map((it) => accountRow(it, refresh)),
    );
  };
  view.querySelector(".heading .actions").append(
    button("Invite a user", () => invite("user", refresh), "primary"),
    button("Invite an administrator", () => invite("admin", refresh)),
  );
  await refresh();
  return refresh;
}

function accountRow({ name, role, open, since, issuer }, refresh) {
  const path = `${ADMIN}/accounts/${inPath(name)}`;
  const act = (label, method, to, body) => button(label, async () => {
    await command(method, to, body);
    await refresh();
  });
  const ours = () => [
    role === "admin"
      ? act("Make a user", "PATCH", path, { role: "user" })
      : act("Make an administrator", "PATCH", path, { role: "admin" }),
    button("Reset password", () => offerReset(name, path)),
  ];
  const actions = open
    ? [
      ...(issuer ? [] : ours()),
      button("Close", () => close(name, path, refresh)),
    ]
    : [act("Reopen", "POST", `${path}/reopen`)];
  const kind = role === "admin" ? "administrator" : "user";
  const what = [issuer ? `signed in by ${issuer}` : kind, open ? "" : "closed"].filter(Boolean).join(" · ");
  return row(name, [line(what, open ? "" : "trouble"), line(`since ${time(since)}`)], actions);
}

function invitationRow({ id, role, invitedBy, until }, refresh) {
  const withdraw = button("Withdraw", async () => {
    await command("DELETE", `${ADMIN}/invitations/${id}`);
    await refresh();
  });
  return row("Invitation", [
    line(`${role === "admin" ? "administrator" : "user"} · invited by ${invitedBy} · good until ${time(until)}`),
  ], [withdraw]);
}

async function invite(role, refresh) {
  showLink("Invitation", await command("POST", `${ADMIN}/invitations`, { role }));
  await refresh();
}

async function offerReset(name, path) {
  showLink(`A new password for ${name}`, await command("POST", `${path}/password-reset`));
}

async function close(name, path, refresh) {
  if (confirm(`Close the account ${name}? Whoever is signed in there is signed out; the photos stay.`)) {
    await command("POST", `${path}/close`);
    await refresh();
  }
}

/** Shown this once: only its hash is kept. */
function showLink(title, { page, until }) {
  const link = new URL(page, location.origin).href;
  const copy = button("Copy", async () => {
    await navigator.clipboard.writeText(link);
    notify("Copied.");
  }, "primary");
  openDetail(title, {
    "Send this link to the person it is for. It works once, and is not shown again.": link,
  }, element("p", `Good until ${time(until)}.`), ...(navigator.clipboard ? [copy] : []));
}
