// sharp, warm in one process: reads lines of "path TAB iterations" and answers each with the CPU
// nanoseconds that the whole process spent on it.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import sharp from "sharp";

sharp.cache(false);

for await (const line of createInterface({ input: process.stdin })) {
  const [path, iterations] = line.split("\t");
  const image = readFileSync(path);
  const before = process.cpuUsage();
  for (let i = 0; i < Number(iterations); i++) {
    await sharp(image).rotate().resize({ width: 200, withoutEnlargement: true })
      .toColourspace("srgb").jpeg({ quality: 85 }).toBuffer();
  }
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) * 1000);
}
