// sharp, warm in one process. A line "load PATH" has it load that file; a line with a number has it
// make so many thumbnails of it. What that cost is measured from outside.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import sharp from "sharp";

sharp.cache(false);

let image;
for await (const line of createInterface({ input: process.stdin })) {
  if (line.startsWith("load ")) {
    image = readFileSync(line.slice("load ".length));
  } else {
    for (let i = 0; i < Number(line); i++) {
      await sharp(image).rotate().resize({ width: 200, withoutEnlargement: true })
        .toColourspace("srgb").jpeg({ quality: 85 }).toBuffer();
    }
  }
  console.log(0);
}
