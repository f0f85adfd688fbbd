#!/usr/bin/env bash
# CPU time of thumbnails of every format but JPEG: ours, a plain full decode, and libvips.
# Needs: Maven, JDK 25 (JAVA_HOME or first on the PATH), and Debian's libvips42,
# libvips-tools and imagemagick.
# Usage, from the repository's root: benchmarks/formats.sh PHOTOGRAPH.jpg [ROUNDS]
# Raw rows go to benchmarks/results. libvips reads BMP and PSD by ImageMagick.
set -euo pipefail
photograph=${1:?a JPEG photograph}
rounds=${2:-5}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
files=benchmarks/target/formats

mvn -q -B -pl benchmarks -am package -DskipTests
if [[ ! -d $files ]]; then
  mkdir -p $files.new
  vips thumbnail "$photograph" benchmarks/target/formats.v 2000
  for target in photo.png 'photo.tif[compression=lzw]' 'photo.webp[Q=85]' \
    'lossless.webp[lossless]' photo.gif; do
    vips copy benchmarks/target/formats.v "$files.new/$target"
  done
  vips magicksave benchmarks/target/formats.v $files.new/photo.bmp
  convert $files.new/photo.png -depth 8 $files.new/photo.psd
  mv $files.new $files
fi
exec "$java" --enable-native-access=ALL-UNNAMED -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
  org.safelight.benchmarks.thumbnails.Formats $files 3.0 \
  "benchmarks/results/formats-$(date +%F).json" "$rounds"
