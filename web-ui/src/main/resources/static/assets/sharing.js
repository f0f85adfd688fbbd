// Who may see an album: its members and, for strangers, its links.

import { command, get } from "./api.js";
import { attempt, button, byId, element, inPath, notify, plural } from "./page.js";

const ROLES = ["viewer", "contributor", "editor", "owner"];

let path = "";
let owner = false;

/** Shows who may see the album; its owners can change that. */
export async function openSharing(album, albumPath) {
  path = albumPath;
  owner = album.role === "owner";
  for (const id of ["sharing-invite", "sharing-links", "sharing-link-form"]) {
    byId(id).hidden = !owner;
  }
  byId("sharing-new").hidden = true;
  byId("sharing-close").onclick = () => byId("sharing").close();
  byId("sharing-invite").onsubmit = submit(invite);
  byId("sharing-link-form").onsubmit = submit(makeLink);
  await refresh();
  byId("sharing").showModal();
}

const submit = (action) => (event) => {
  event.preventDefault();
  attempt(() => action(event.target));
};

async function refresh() {
  const members = await get(`${path}/members`);
  byId("sharing-members").replaceChildren(...members.items.map(memberRow));
  if (owner) {
    const links = await get(`${path}/links`);
    byId("sharing-link-list").replaceChildren(...links.items.map(linkRow));
  }
}

const memberPath = (user) => `${path}/members/${inPath(user)}`;

function memberRow({ user, role, since }) {
  const row = element("li", "");
  const name = element("span", user);
  name.append(element("small", `since ${new Date(since).toLocaleDateString()}`));
  row.append(name);
  if (!owner) {
    row.append(element("span", role));
    return row;
  }
  const roles = element("select", "", { ariaLabel: `Role of ${user}` });
  roles.append(...ROLES.map((it) => new Option(it, it, false, it === role)));
  roles.addEventListener("change", () => attempt(async () => {
    try {
      await command("PUT", memberPath(user), { role: roles.value });
    } finally {
      await refresh();
    }
  }));
  row.append(roles, button("Remove", () => change("DELETE", memberPath(user)), "quiet"));
  return row;
}

async function change(method, target, body) {
  await command(method, target, body);
  await refresh();
}

async function invite(form) {
  await change("PUT", memberPath(form.user.value.trim()), { role: form.role.value });
  form.reset();
}

function linkRow(link) {
  const row = element("li", "");
  const about = element("span", link.over ? "Over" : terms(link));
  about.append(element("small", `${link.views ? `opened ${plural(link.views, "time")}` : "not opened yet"} · made ${new Date(link.createdAt).toLocaleDateString()}`));
  row.append(about, button("Revoke", () => change("DELETE", `${path}/links/${link.id}`), "quiet"));
  return row;
}

function terms({ expiresAt, maximumViews, password, download, metadata, gps }) {
  return [
    password ? "with a password" : "open to whoever has it",
    expiresAt && `until ${new Date(expiresAt).toLocaleString()}`,
    maximumViews && `at most ${maximumViews} times`,
    download && "originals",
    metadata && "names and cameras",
    gps && "places",
  ].filter(Boolean).join(", ");
}

async function makeLink(form) {
  const { url } = await command("POST", `${path}/links`, {
    password: form.password.value || null,
    expiresAt: form.expires.value ? new Date(form.expires.value).toISOString() : null,
    maximumViews: form.views.value ? Number(form.views.value) : null,
    download: form.download.checked,
    metadata: form.metadata.checked,
    gps: form.gps.checked,
  });
  form.reset();
  byId("sharing-url").value = new URL(url, location.origin).href;
  byId("sharing-new").hidden = false;
  byId("sharing-url").select();
  byId("sharing-copy").onclick = () => attempt(copyLink);
  await refresh();
}

async function copyLink() {
  await navigator.clipboard.writeText(byId("sharing-url").value);
  notify("The link is copied.");
}
