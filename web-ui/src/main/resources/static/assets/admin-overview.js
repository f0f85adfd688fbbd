// How things are, and what is under way.

import { get } from "./api.js";
import { ADMIN, ask, enter, line, row, time } from "./admin-detail.js";
import { button, element } from "./page.js";

export async function showOverview() {
  const view = enter("Overview");
  const refresh = async () => {
    const [overview, operations] = await Promise.all([
      get(`${ADMIN}/overview`),
      get(`${ADMIN}/operations?pageSize=20`),
    ]);
    view.querySelector(".about").textContent =
      (overview.status === "up" ? "All is well" : "Something needs you") + `, ${time(overview.at)}`;
    view.querySelector(".top").replaceChildren(figures(overview), troubles(overview), element("h2", "Operations"));
    view.querySelector(".rows").replaceChildren(...operations.items.map((it) => operationRow(it, refresh)));
    const none = view.querySelector(".empty");
    none.textContent = "Nobody has asked for anything yet.";
    none.hidden = operations.items.length > 0;
  };
  await refresh();
  return refresh;
}

function figures({ parts }) {
  const tiles = element("div", "", { className: "tiles" });
  const letters = (parts.deadLetters ?? []).reduce((sum, count) => sum + count.letters, 0);
  const { outstanding, stuck, failed } = parts.thumbnails ?? {};
  tiles.append(
    figure("Dead letters", letters, "#/letters", letters > 0),
    figure("Thumbnails on their way", outstanding, "#/thumbnails"),
    figure("Stuck thumbnails", stuck, "#/thumbnails/stuck", stuck > 0),
    figure("Failed thumbnails", failed, "#/thumbnails/failed", failed > 0),
    figure("Operations running", parts.operations?.length, "#/"),
  );
  return tiles;
}

function figure(name, value, href, wrong = false) {
  const made = element("a", "", { href, className: wrong ? "figure wrong" : "figure" });
  made.append(element("b", value ?? "?"), element("span", name));
  return made;
}

function troubles({ troubles, silent }) {
  const list = element("ul", "", { className: "troubles" });
  list.append(
    ...troubles.map((trouble) => element("li", trouble)),
    ...silent.map((name) => element("li", `Has not told anything lately: ${name}`)),
  );
  return list;
}

function operationRow(operation, refresh) {
  const running = operation.state === "running";
  const how = [
    operation.state,
    operation.eventsPerSecond ? `${Math.round(operation.eventsPerSecond)} events/s` : "",
    operation.secondsLeft ? `${operation.secondsLeft} s left` : "",
    operation.reason ?? "",
  ].filter(Boolean).join(" · ");
  const lines = [
    line(how, operation.state === "failed" ? "trouble" : ""),
    line(`${operation.requestedBy}, ${time(operation.requestedAt)}${operation.parameters.reason ? `: “${operation.parameters.reason}”` : ""}`),
  ];
  if (running) {
    lines.push(element("progress", "", { max: 1, value: operation.progress }));
  }
  const cancel = button("Cancel", async () => {
    await ask(`/operations/${operation.id}/cancel`, "Asked to stop.");
    await refresh();
  }, "quiet");
  return row(`${operation.kind} ${operation.target}`, lines, running && !operation.cancelling ? [cancel] : []);
}
