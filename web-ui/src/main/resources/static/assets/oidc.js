// Signing in by an issuer: the browser is sent there, and comes back with a session of ours.

import { element } from "./page.js";

const SESSION = "/api/v1/session/oidc";

let ways = { issuers: [], person: null };

/** Finds out by whom one can be signed in, and who is already: no script can read the cookie. */
export async function askWhoIsThere() {
  const response = await fetch("/api/v1/sign-in");
  ways = response.ok ? await response.json() : ways;
}

/** Who an issuer has signed in here: id, name, issuer, admin; null where it has nobody. */
export const personOfIssuer = () => ways.person ?? null;

export function forgetPersonOfIssuer() {
  ways.person = null;
}

/** Ends the session here; the issuer still knows whoever it is. */
export async function endSessionOfIssuer() {
  await fetch(SESSION, { method: "DELETE" }).catch(() => {});
  forgetPersonOfIssuer();
}

/** A link for each issuer, and why the last attempt failed, if it did. */
export function showIssuers(form) {
  const operations = location.pathname.startsWith("/admin") ? "?operations=true" : "";
  const links = ways.issuers.map(({ name, start }) =>
    element("a", `Sign in with ${name}`, { className: "button", href: start + operations }));
  form.append(...links);
  const reason = new URLSearchParams(location.search).get("sign-in");
  if (reason !== null) {
    form.querySelector(".error").textContent = reason === "unavailable"
      ? "The issuer does not answer. Try again shortly."
      : "The issuer did not sign you in.";
    history.replaceState(null, "", location.pathname + location.hash);
  }
}
