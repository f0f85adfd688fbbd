#!/usr/bin/env bash
# CPU time of thumbnails of JPEG files against libvips, sharp and GraphicsMagick, in one run.
# Needs: Maven, JDK 25 (JAVA_HOME or first on the PATH), node with npm, and Debian's libvips42,
# libvips-tools and graphicsmagick.
# Usage, from the repository's root: benchmarks/thumbnails.sh PHOTOGRAPHS [ROUNDS]
# PHOTOGRAPHS is a folder of JPEG files; raw rows go to benchmarks/results.
set -euo pipefail
photographs=${1:?a folder of JPEG photographs}
rounds=${2:-5}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

(cd benchmarks && npm install --silent --no-package-lock --no-audit --no-fund)
mvn -q -B -pl benchmarks -am package -DskipTests
exec "$java" --enable-native-access=ALL-UNNAMED -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
  org.safelight.benchmarks.thumbnails.CpuTime "$photographs" benchmarks/target/images \
  "benchmarks/results/jpeg-$(date +%F).json" "$rounds"
