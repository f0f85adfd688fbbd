// Follows what happens to the user's photos and albums: one request whose answer does not end.
// EventSource would do that too, but cannot sign in.

import { open } from "./api.js";

const EVENTS = "/api/v1/events";
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
const LONGEST_SILENCE = 45_000;

let live = false;

/** Whether events arrive now; what is missed otherwise comes later. */
export const isLive = () => live;

/**
 * Follows until the signal says so. handlers: heard(event), startedAnew() when events from before
 * may have been missed, lost() when none arrive for now.
 */
export async function follow(handlers, signal) {
  const stream = { last: null, wait: FIRST_WAIT };
  while (!signal.aborted) {
    try {
      await listen(stream, handlers, signal);
    } catch (failure) {
      if (failure.status === 401) {
        return;
      }
      if (failure.type === "/problems/position-beyond-log") {
        stream.last = null;
      }
    }
    if (live) {
      live = false;
      handlers.lost();
    }
    await pause(stream.wait, signal);
    stream.wait = Math.min(LONGEST_WAIT, stream.wait * 2);
  }
}

async function listen(stream, handlers, signal) {
  const silence = new AbortController();
  const stop = () => silence.abort();
  signal.addEventListener("abort", stop, { once: true });
  let timer = setTimeout(stop, LONGEST_SILENCE);
  try {
    const resumed = stream.last !== null;
    const headers = resumed ? { "Last-Event-ID": stream.last } : {};
    const { body } = await open("GET", EVENTS, { headers, signal: silence.signal });
    stream.wait = FIRST_WAIT;
    live = true;
    if (!resumed) {
      handlers.startedAnew();
    }
    for await (const block of blocksOf(body)) {
      clearTimeout(timer);
      timer = setTimeout(stop, LONGEST_SILENCE);
      stream.last = block.id ?? stream.last;
      if (block.data) {
        handlers.heard(JSON.parse(block.data));
      }
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

/** The blocks of an event stream, as their fields (WHATWG HTML, section 9.2.6). */
export async function* blocksOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
      const parts = (rest + value).split("\n\n");
      rest = parts.pop();
      yield* parts.map(fieldsOf);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function fieldsOf(block) {
  return Object.fromEntries(block.split("\n")
    .map((line) => line.match(/^(\w+): ?(.*)$/))
    .filter(Boolean)
    .map(([, name, value]) => [name, value]));
}

function pause(time, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}
