// Small things that every part of the page uses.

export const byId = (id) => document.getElementById(id);

/** A copy of the element in a template. */
export function copyOf(template) {
  return byId(template).content.firstElementChild.cloneNode(true);
}

export function element(tag, text, properties = {}) {
  return Object.assign(document.createElement(tag), { textContent: text }, properties);
}

export function button(label, action, className = "") {
  const made = element("button", label, { type: "button", className });
  made.addEventListener("click", () => attempt(action));
  return made;
}

let noticeTimer;

/** A person's name as paths have it: in base64url where it has a slash or the like. */
export function inPath(name) {
  if (/^\w[\w.@:-]*$/.test(name)) {
    return name;
  }
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(name)));
  return "~" + base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Says something for a while, with a way to take back what was done. */
export function notify(message, undo, label = "Undo") {
  const notice = byId("notice");
  notice.replaceChildren(element("span", message));
  if (undo) {
    notice.append(button(label, () => { notice.hidden = true; return undo(); }));
  }
  // Beside an open dialogue everything else is out of reach.
  ([...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body).append(notice);
  notice.hidden = false;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => { notice.hidden = true; }, undo ? 9000 : 5000);
}

/** Does something, and tells why when it fails. */
export async function attempt(action) {
  try {
    return await action();
  } catch (failure) {
    if (failure.name !== "AbortError" && failure.status !== 401) {
      notify(failure.message);
    }
    return undefined;
  }
}

export const plural = (count, one, many = one + "s") => `${count} ${count === 1 ? one : many}`;

const BYTES = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

export function megabytes(bytes) {
  return bytes < 100_000 ? `${BYTES.format(bytes / 1000)} kB` : `${BYTES.format(bytes / 1e6)} MB`;
}

/** When it was taken by the clock on the wall, else when it was uploaded. */
export function dateOf(photo) {
  return new Date(photo.takenAt?.local ?? photo.uploadedAt);
}

export const nameOf = (photo) => photo.caption || photo.fileName || "Photo without a name";
