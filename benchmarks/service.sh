#!/usr/bin/env bash
# The whole program: start, memory, latency, uploads and thumbnails a second.
# Needs: Maven, and JDK 25 (JAVA_HOME or first on the PATH); for the distributed shape also
# SAFELIGHT_BENCHMARK_AXON_SERVER=host:port of one with an empty log, and if there is one
# SAFELIGHT_BENCHMARK_MONGODB_URI.
# Usage, from the repository's root: benchmarks/service.sh PHOTOGRAPH.jpg [UPLOADS] [embedded|distributed]
set -euo pipefail
photograph=${1:?a JPEG photograph}
uploads=${2:-500}
shape=${3:-embedded}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mvn -q -B -pl benchmarks,standalone,gateway -am package -DskipTests
rm -rf benchmarks/target/service
exec "$java" -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
  org.safelight.benchmarks.service.Load "$shape" benchmarks/target/service "$photograph" "$uploads"
