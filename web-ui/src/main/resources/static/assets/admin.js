// The operator's page: which place is shown.

import { get, isSignedIn, recall, signOut, whenSignedOut } from "./api.js";
import { showAccounts } from "./admin-accounts.js";
import { initDetails } from "./admin-detail.js";
import { showEvents } from "./admin-events.js";
import { showLetters } from "./admin-letters.js";
import { showOverview } from "./admin-overview.js";
import { showProcessors } from "./admin-processors.js";
import { showThumbnails } from "./admin-thumbnails.js";
import { waysIn } from "./oidc.js";
import { attempt, byId } from "./page.js";
import { showSignIn } from "./sign-in.js";

const REFRESH_EVERY = 2000;

const places = [
  [/^#\/processors$/, showProcessors],
  [/^#\/letters$/, showLetters],
  [/^#\/thumbnails(?:\/(stuck|failed|outstanding))?$/, showThumbnails],
  [/^#\/events(?:\?(.*))?$/, showEvents],
  [/^#\/accounts$/, showAccounts],
  [/^.*$/, showOverview],
];

let refresh = null;

async function go() {
  refresh = null;
  document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
  byId("places").hidden = byId("tools").hidden = !isSignedIn();
  waysIn().then(({ accounts }) => { byId("accounts-place").hidden = !accounts; });
  if (!isSignedIn()) {
    return showSignIn(byId("main"), enter);
  }
  markPlace();
  const here = location.hash;
  const [pattern, show] = places.find(([known]) => known.test(here));
  const again = await attempt(() => show(...(here.match(pattern) ?? []).slice(1)));
  if (here === location.hash) {
    refresh = again ?? null;
  }
}

/** Who may not be here is told so before the place is shown. */
async function enter() {
  await get("/api/v1/admin/operations?pageSize=1");
  go();
}

function markPlace() {
  const here = location.hash.match(/^#\/(processors|letters|thumbnails|events|accounts)?/)?.[0] ?? "#/";
  for (const link of byId("places").children) {
    link.ariaCurrent = link.getAttribute("href") === here ? "page" : null;
  }
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
await attempt(recall);
go();
tick();
