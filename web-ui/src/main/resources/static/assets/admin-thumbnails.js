// Photos without a thumbnail: on their way, stuck, or failed.

import { ADMIN, ask, enter, line, paged, row, time } from "./admin-detail.js";
import { button, element, plural } from "./page.js";

const STATES = { outstanding: "On their way", stuck: "Stuck", failed: "Failed" };

export async function showThumbnails(state = "outstanding") {
  const view = enter("Thumbnails");
  view.querySelector(".about").textContent = "Stuck is what has been due for more than ten minutes.";
  view.querySelector(".top").replaceChildren(choices(state));
  const refresh = paged(view, () => `${ADMIN}/thumbnails?state=${state}&pageSize=50`, "None.",
    (thumbnail) => thumbnailRow(thumbnail, () => refresh()));
  if (state === "failed") {
    view.querySelector(".heading .actions").append(button("Retry all", async () => {
      await ask("/thumbnails/retry", "All failed thumbnails are asked for again.");
      await refresh();
    }));
  }
  await refresh();
  return refresh;
}

function choices(state) {
  const made = element("div", "", { className: "states" });
  made.append(...Object.entries(STATES).map(([name, label]) => {
    const choice = button(label, () => { location.hash = `#/thumbnails/${name}`; });
    choice.ariaPressed = String(name === state);
    return choice;
  }));
  return made;
}

function thumbnailRow(thumbnail, refresh) {
  const { fault, photoId, attempts } = thumbnail;
  const lines = [
    ...(fault ? [line(`${fault.kind.toLowerCase()}: ${fault.detail}`, "trouble")] : []),
    line(`${thumbnail.state}${thumbnail.sagaRunning ? ", its saga runs" : ""} · ${plural(attempts, "attempt")} in vain`),
    line(`since ${time(thumbnail.changedAt)}${thumbnail.nextRetryAt ? ` · asked for again from ${time(thumbnail.nextRetryAt)}` : ""}`),
  ];
  const events = element("a", "Events", { className: "button quiet", href: `#/events?aggregate=${photoId}` });
  const retry = button("Retry", async () => {
    await ask(`/thumbnails/${photoId}/retry`, "Asked for again.");
    await refresh();
  });
  return row(photoId, lines, thumbnail.state === "failed" ? [events, retry] : [events]);
}
