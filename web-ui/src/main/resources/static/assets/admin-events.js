// The log, event by event, and aggregates as they were.

import { get, open } from "./api.js";
import { ADMIN, enter, line, openDetail, paged, row, time } from "./admin-detail.js";
import { button, copyOf, element } from "./page.js";

const FIELDS = ["aggregate", "type", "user", "correlation", "from", "to", "order"];

export async function showEvents(query = "") {
  const asked = new URLSearchParams(query);
  const view = enter("Events");
  const form = copyOf("event-filter");
  view.querySelector(".top").replaceChildren(form);
  FIELDS.filter((field) => asked.has(field)).forEach((field) => { form.elements[field].value = asked.get(field); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = `#/events?${new URLSearchParams(FIELDS.map((field) => [field, form.elements[field].value.trim()]).filter(([, value]) => value))}`;
  });
  const aggregate = asked.get("aggregate");
  if (aggregate) {
    view.querySelector(".heading .actions").append(
      button("As it is now", () => look(aggregate)),
      button("Export", () => save(aggregate)));
  }
  await paged(view, () => `${ADMIN}/events?${request(asked)}`, "No such event.", eventRow)();
}

/** Times are entered as the clock on the wall shows them. */
function request(asked) {
  const sent = new URLSearchParams(asked);
  for (const field of ["from", "to"]) {
    if (sent.has(field)) {
      sent.set(field, new Date(sent.get(field)).toISOString());
    }
  }
  sent.set("pageSize", "50");
  return sent;
}

function eventRow(event) {
  const { metadata, aggregate, sequence } = event;
  const lines = [
    line(`${time(event.at)} · position ${event.position ?? "not told"} · revision ${event.revision ?? "none"} · by ${metadata.actor ?? "nobody"}`),
    line(`${event.aggregateType ?? ""} ${aggregate ?? ""} #${sequence ?? ""}`),
    ...(event.problem ? [line(event.problem, "trouble")] : []),
  ];
  const actions = [button("Look", () => openDetail(event.type, { payload: event.payload ?? event.problem, metadata }))];
  if (aggregate) {
    actions.push(
      button("As it was then", () => look(aggregate, sequence), "quiet"),
      element("a", "Its life", { className: "button quiet", href: `#/events?aggregate=${aggregate}` }));
  }
  return row(event.type, lines, actions);
}

async function look(aggregate, at) {
  const moment = await get(`${ADMIN}/aggregates/${aggregate}${at === undefined ? "" : `?at=${at}`}`);
  const { sequence, lastSequence } = moment;
  const turns = element("div", "", { className: "actions" });
  const turn = (label, to, possible) => {
    const made = button(label, () => look(aggregate, to));
    made.disabled = !possible;
    return made;
  };
  turns.append(
    turn("‹ Earlier", sequence - 1, sequence > 0),
    turn("Later ›", sequence + 1, sequence < lastSequence));
  const about = `after event ${sequence} of ${lastSequence}: ${moment.event}, ${time(moment.at)}`;
  openDetail(`${moment.type} as at sequence ${sequence}`, {
    [about]: moment.state,
    ...(moment.cut.length ? { "only the first hundred of": moment.cut.join(", ") } : {}),
  }, turns);
}

async function save(aggregate) {
  const answer = await open("GET", `${ADMIN}/aggregates/${aggregate}/events`);
  const href = URL.createObjectURL(await answer.blob());
  element("a", "", { href, download: `${aggregate}.ndjson` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
