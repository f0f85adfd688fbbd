#!/usr/bin/env bash
# How near thumbnails come to pure Lanczos3 from the full picture, ours and libvips' (PSNR).
# Needs: Maven, JDK 25 (JAVA_HOME or first on the PATH), and Debian's libvips42.
# Usage, from the repository's root: benchmarks/quality.sh PHOTOGRAPH.jpg FOLDER...
# PHOTOGRAPH.jpg, a wide one, is compared at many smaller widths too.
set -euo pipefail
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mvn -q -B -pl benchmarks -am package -DskipTests
exec "$java" -Xmx2g --enable-native-access=ALL-UNNAMED \
  -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
  org.safelight.benchmarks.thumbnails.Quality benchmarks/target/images "$@"
