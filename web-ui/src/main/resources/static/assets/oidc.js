// Signing in by an issuer: the browser is sent there, and comes back with a session of ours.

import { element } from "./page.js";

let asked = null;

/** Which ways in there are: issuers, and whether there are accounts here. */
export function waysIn() {
  asked ??= fetch("/api/v1/sign-in")
    .then((response) => (response.ok ? response.json() : Promise.reject(response)))
    .catch(() => {
      asked = null;
      return { issuers: [], accounts: false };
    });
  return asked;
}

/** A link for each issuer, and why the last attempt failed, if it did. */
export async function showIssuers(form) {
  tellWhyNot(form.querySelector(".error"));
  const operations = location.pathname.startsWith("/admin") ? "?operations=true" : "";
  const { issuers } = await waysIn();
  const links = issuers.map(({ name, start }) =>
    element("a", `Sign in with ${name}`, { className: "button", href: start + operations }));
  form.append(...links);
}

function tellWhyNot(error) {
  const reason = new URLSearchParams(location.search).get("sign-in");
  if (reason !== null) {
    error.textContent = reason === "unavailable"
      ? "The issuer does not answer. Try again shortly."
      : "The issuer did not sign you in.";
    history.replaceState(null, "", location.pathname + location.hash);
  }
}
