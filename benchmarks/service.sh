#!/usr/bin/env bash
# The whole service: start, memory, uploads and thumbnails a second.
# Needs: Maven, and JDK 25 (JAVA_HOME or first on the PATH).
# Usage, from the repository's root: benchmarks/service.sh PHOTOGRAPH.jpg [UPLOADS]
set -euo pipefail
photograph=${1:?a JPEG photograph}
uploads=${2:-500}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mvn -q -B -pl benchmarks,standalone -am package -DskipTests
rm -rf benchmarks/target/service
exec "$java" -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
  org.safelight.benchmarks.service.Load standalone/target/standalone-*-app.jar \
  benchmarks/target/service "$photograph" "$uploads"
