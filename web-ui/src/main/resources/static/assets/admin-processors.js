// Who reads the log, how far they are, and what can be asked of them.

import { ADMIN, ask, enter, line, paged, row } from "./admin-detail.js";
import { button } from "./page.js";

export async function showProcessors() {
  const view = enter("Processors");
  const refresh = paged(view, () => `${ADMIN}/processors?pageSize=200`, "No process has told of its processors.",
    (processor) => processorRow(processor, () => refresh()));
  await refresh();
  return refresh;
}

function processorRow(processor, refresh) {
  const { name, view, role, paused, running, replaying, errors } = processor;
  const state = [paused ? "paused" : running ? "running" : "resting", replaying ? "replaying" : "", role ?? ""];
  const lag = processor.lag ? `${processor.lag} events behind (${processor.lagSeconds ?? 0} s)` : "up to date";
  const rate = processor.eventsPerSecond ? `${Math.round(processor.eventsPerSecond)} events/s` : "";
  const holders = processor.segments.map((it) => `${it.segment}: ${it.holder}`).join(", ");
  const lines = [
    line([...state, lag, rate].filter(Boolean).join(" · ")),
    line(`position ${processor.position ?? "none"} · segments ${holders || "held by nobody"}`),
    ...errors.map((error) => line(error, "trouble")),
  ];
  const act = (label, action) => button(label, async () => {
    await ask(`/processors/${encodeURIComponent(name)}/${action}`, `${label}: ${name}`);
    await refresh();
  });
  const actions = [paused ? act("Start", "start") : act("Pause", "pause")];
  if (view) {
    actions.push(act("Replay", "replay"), act("Roll back", "rollback"));
  }
  actions.push(act("Split", "split"), act("Merge", "merge"));
  return row(name, lines, actions);
}
