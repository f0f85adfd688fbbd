// Decodes a ThumbHash (https://evanw.github.io/thumbhash/): a photo's placeholder in 25 bytes.
// Thumbnails have no transparency, so the variant with alpha is not read.

const SIZE = 32;

/** Paints the blur that the hash describes; leaves the canvas alone if it cannot be read. */
export function paintThumbHash(canvas, base64) {
  const hash = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  if (hash.length < 6 || hash[2] & 0x80) {
    return;
  }
  const { light, yellowBlue, redGreen, landscape, across, down } = read(hash);
  canvas.width = landscape ? SIZE : Math.max(1, Math.round((SIZE * across) / down));
  canvas.height = landscape ? Math.max(1, Math.round((SIZE * down) / across)) : SIZE;
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(canvas.width, canvas.height);
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const at = [(Math.PI * (x + 0.5)) / canvas.width, (Math.PI * (y + 0.5)) / canvas.height];
      const color = rgb(wave(light, at), wave(yellowBlue, at), wave(redGreen, at));
      pixels.data.set(color, 4 * (y * canvas.width + x));
    }
  }
  context.putImageData(pixels, 0, 0);
}

function read(hash) {
  const first = hash[0] | (hash[1] << 8) | (hash[2] << 16);
  const second = hash[3] | (hash[4] << 8);
  const landscape = (second & 0x8000) !== 0;
  const across = landscape ? 7 : second & 7;
  const down = landscape ? second & 7 : 7;
  const next = nibbles(hash, 5);
  const color = (dc, scale) => channel(next, 3, 3, dc / 31.5 - 1, (scale / 63) * 1.25);
  return {
    landscape,
    across,
    down,
    light: channel(
      next, Math.max(3, across), Math.max(3, down), (first & 63) / 63, ((first >> 18) & 31) / 31),
    yellowBlue: color((first >> 6) & 63, (second >> 3) & 63),
    redGreen: color((first >> 12) & 63, (second >> 9) & 63),
  };
}

/** Reads one half of a byte after the other, the lower half first. */
function nibbles(bytes, start) {
  let index = 2 * start;
  return () => {
    const byte = bytes[index >> 1] ?? 0;
    return index++ & 1 ? byte >> 4 : byte & 15;
  };
}

/** The cosine waves of a channel: how often across, how often down, how strong. */
function channel(next, across, down, mean, scale) {
  const waves = [[0, 0, mean]];
  for (let v = 0; v < down; v++) {
    for (let u = v ? 0 : 1; u * down < across * (down - v); u++) {
      const strength = (next() / 7.5 - 1) * scale;
      waves.push([u, v, 2 * strength]);
    }
  }
  return waves;
}

function wave(waves, [x, y]) {
  return waves.reduce((sum, [u, v, strength]) => sum + strength * Math.cos(u * x) * Math.cos(v * y), 0);
}

function rgb(light, yellowBlue, redGreen) {
  const blue = light - (2 / 3) * yellowBlue;
  const red = (3 * light - blue + redGreen) / 2;
  return [...[red, red - redGreen, blue].map((part) => 255 * Math.min(1, Math.max(0, part))), 255];
}
