// The operator's page: which place is shown.

import { get, isSignedIn, signIn, signOut, whenSignedOut } from "./api.js";
import { initDetails } from "./admin-detail.js";
import { showEvents } from "./admin-events.js";
import { showLetters } from "./admin-letters.js";
import { showOverview } from "./admin-overview.js";
import { showProcessors } from "./admin-processors.js";
import { showThumbnails } from "./admin-thumbnails.js";
import { askWhoIsThere, showIssuers } from "./oidc.js";
import { attempt, byId, copyOf } from "./page.js";

const REFRESH_EVERY = 2000;

const places = [
  [/^#\/processors$/, showProcessors],
  [/^#\/letters$/, showLetters],
  [/^#\/thumbnails(?:\/(stuck|failed|outstanding))?$/, showThumbnails],
  [/^#\/events(?:\?(.*))?$/, showEvents],
  [/^.*$/, showOverview],
];

let refresh = null;

async function go() {
  refresh = null;
  document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
  byId("places").hidden = byId("tools").hidden = !isSignedIn();
  if (!isSignedIn()) {
    return showSignIn();
  }
  markPlace();
  const here = location.hash;
  const [pattern, show] = places.find(([known]) => known.test(here));
  const again = await attempt(() => show(...(here.match(pattern) ?? []).slice(1)));
  if (here === location.hash) {
    refresh = again ?? null;
  }
}

function markPlace() {
  const here = location.hash.match(/^#\/(processors|letters|thumbnails|events)?/)?.[0] ?? "#/";
  for (const link of byId("places").children) {
    link.ariaCurrent = link.getAttribute("href") === here ? "page" : null;
  }
}

function showSignIn() {
  const form = copyOf("sign-in-view");
  byId("main").replaceChildren(form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const error = form.querySelector(".error");
    error.textContent = "";
    try {
      await signIn(form.name.value, form.password.value);
      await get("/api/v1/admin/operations?pageSize=1");
      go();
    } catch (problem) {
      byId("main").replaceChildren(form);
      error.textContent = problem.status === 401 ? "Name or password is wrong." : problem.message;
      form.password.select();
    }
  });
  showIssuers(form);
  form.password.focus();
}

/** A place that changes by itself says how to show that; what fails meanwhile is shown once more. */
async function tick() {
  if (refresh && !document.hidden && !document.querySelector("dialog[open]")) {
    await refresh().catch(() => {});
  }
  setTimeout(tick, REFRESH_EVERY);
}

byId("sign-out").addEventListener("click", () => signOut());
whenSignedOut(go);
initDetails();
addEventListener("hashchange", go);
await attempt(askWhoIsThere);
go();
tick();
