// Many originals as one file.

import { open } from "./api.js";
import { megabytes, notify } from "./page.js";

const EVERY = 500;

export const downloadAlbum = ({ id, title }) =>
  save(() => open("GET", `/api/v1/albums/${id}/download`), title || "album");

export const downloadPhotos = (photoIds) =>
  save(() => open("POST", "/api/v1/photos/download", { body: { photoIds } }), "photos");

/** Straight into a file where the browser can do that, else by way of its own store. */
async function save(request, name) {
  const file = `${name.replace(/[/\\:*?"<>|]/g, "_")}.zip`;
  const target = await window.showSaveFilePicker?.({ suggestedName: file });
  const response = await request();
  const body = response.body.pipeThrough(progress(Number(response.headers.get("Content-Length"))));
  if (target) {
    await body.pipeTo(await target.createWritable());
  } else {
    offer(await new Response(body).blob(), file);
  }
  notify("Download complete.");
}

function offer(blob, file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Tells how much has come, a few times a second at most. */
function progress(total) {
  let received = 0;
  let told = 0;
  return new TransformStream({
    transform(chunk, out) {
      received += chunk.byteLength;
      if (Date.now() - told > EVERY) {
        told = Date.now();
        notify(`Downloading: ${megabytes(received)} of ${megabytes(total)}`);
      }
      out.enqueue(chunk);
    },
  });
}
