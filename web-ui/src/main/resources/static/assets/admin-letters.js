// Events that a processor could not handle.

import { ADMIN, ask, enter, line, openDetail, paged, row, time } from "./admin-detail.js";
import { button, byId, element, plural } from "./page.js";
import { get } from "./api.js";

export async function showLetters() {
  const view = enter("Dead letters");
  const refresh = paged(view, () => `${ADMIN}/dead-letters?pageSize=50`, "No dead letters: everything was handled.",
    (letter) => letterRow(letter, () => refresh()));
  const all = async () => {
    await refresh();
    await offerRetries(view, refresh);
  };
  await all();
  return all;
}

async function offerRetries(view, refresh) {
  const { parts } = await get(`${ADMIN}/overview`);
  const waiting = (parts.deadLetters ?? []).filter((count) => count.letters > 0);
  view.querySelector(".heading .actions").replaceChildren(...waiting.map(({ processor, letters }) =>
    button(`Retry ${plural(letters, "letter")} of ${processor}`, async () => {
      await ask(`/dead-letters/retry?processor=${encodeURIComponent(processor)}`, `All letters of ${processor} are tried again.`);
      await refresh();
    })));
}

function letterRow(letter, refresh) {
  const { event } = letter;
  const path = `/dead-letters/${encodeURIComponent(letter.id)}`;
  const lines = [
    letter.reason ? line(letter.reason, "trouble") : line("waits for the one before it"),
    line(`${letter.processor} · ${event.aggregateType ?? ""} ${event.aggregate ?? ""} #${event.sequence ?? "?"}`),
    line(`${plural(letter.attempts, "attempt")} in vain · put aside ${time(letter.enqueuedAt)} · last touched ${time(letter.lastTriedAt)}`),
  ];
  return row(event.type, lines, [
    button("Look", () => openDetail(event.type, { payload: event.payload ?? event.problem, metadata: event.metadata }), "quiet"),
    button("Retry", async () => {
      await ask(`${path}/retry`, "Its sequence is tried again.");
      await refresh();
    }),
    button("Discard", () => discard(path, refresh)),
  ]);
}

function discard(path, refresh) {
  const dialog = byId("reason");
  byId("reason-text").value = "";
  byId("reason-cancel").onclick = () => dialog.close("");
  dialog.returnValue = "";
  dialog.addEventListener("close", async () => {
    if (dialog.returnValue === "discard") {
      await ask(`${path}/discard`, "The letter is thrown away.", { reason: byId("reason-text").value })
        .catch((problem) => openDetail("Not discarded", { detail: problem.message }, element("p", "")));
      await refresh();
    }
  }, { once: true });
  dialog.showModal();
}
