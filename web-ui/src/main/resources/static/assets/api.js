// Requests to the service, in the name of who is signed in.

const SESSION = "/api/v1/session";

let consistencyToken = null;
let person = null;
let onSignedOut = () => {};

/** What the service says went wrong (RFC 9457). */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.title ?? `The service answered ${status}.`);
    this.status = status;
    this.type = body.type ?? "about:blank";
  }
}

export function whenSignedOut(listener) {
  onSignedOut = listener;
}

export const isSignedIn = () => person !== null;

/** Who is signed in here: name, displayName, issuer, administrator, session; null where nobody is. */
export const whoever = () => person;

/** Finds out who is signed in here already: no script can read the cookie that says so. */
export async function recall() {
  const response = await fetch(SESSION);
  person = response.ok ? await response.json() : null;
}

/** Begins a session; the password is forgotten as soon as it was sent. */
export async function signIn(name, password) {
  const response = await fetch(SESSION, { method: "POST", headers: { Authorization: basic(name, password) } });
  if (!response.ok) {
    throw new Problem(response.status, await response.json().catch(() => ({})));
  }
  person = await response.json();
}

/** Ends the session; who came from an issuer goes there, to be signed out there too. */
export async function signOut() {
  const issuer = person?.issuer;
  await fetch(SESSION, { method: "DELETE" }).catch(() => {});
  forget();
  if (issuer) {
    location.assign(`${SESSION}/oidc/${issuer}/sign-out`);
  }
}

function forget() {
  person = null;
  consistencyToken = null;
  onSignedOut();
}

function basic(name, password) {
  const bytes = new TextEncoder().encode(`${name}:${password}`);
  return "Basic " + btoa(String.fromCharCode(...bytes));
}

/** Remembers how far the log had grown, so that the next read shows what was just changed. */
export function remember(token) {
  consistencyToken = token ?? consistencyToken;
}

export async function get(path) {
  const headers = consistencyToken ? { "Consistency-Token": consistencyToken } : {};
  const response = await send("GET", path, { headers });
  return response.json();
}

/** Changes something; answers what the service says, and the id by which it can be undone. */
export async function command(method, path, body, headers = {}) {
  const json = body === undefined ? {} : { "Content-Type": "application/json" };
  const response = await send(method, path, {
    headers: { ...json, ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  remember(response.headers.get("Consistency-Token"));
  const text = await response.text();
  return { ...(text ? JSON.parse(text) : {}), commandId: response.headers.get("Command-Id") };
}

/** An address at which the browser finds bytes that only a signed-in request can fetch. */
export async function blobUrl(path, signal) {
  const response = await send("GET", path, { signal });
  return URL.createObjectURL(await response.blob());
}

/** An answer whose body is read piece by piece, as it comes. */
export function open(method, path, { headers = {}, body, signal } = {}) {
  const json = body === undefined ? {} : { "Content-Type": "application/json" };
  return send(method, path, {
    signal,
    headers: { ...json, ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

async function send(method, path, { headers, body, signal }) {
  const response = await fetch(path, { method, body, signal, headers });
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  if (response.status === 401) {
    forget();
  }
  return new Problem(response.status, body);
}
