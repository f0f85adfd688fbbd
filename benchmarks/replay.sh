#!/usr/bin/env bash
# How fast the library view is made again from the log.
# Needs: Maven, and JDK 25 (JAVA_HOME or first on the PATH); for the distributed shape what
# service.sh needs for it.
# Usage, from the repository's root: benchmarks/replay.sh [PHOTOS] [embedded|distributed]
set -euo pipefail
photos=${1:-100000}
shape=${2:-embedded}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mvn -q -B -pl benchmarks -am package -DskipTests
rm -rf benchmarks/target/replay
exec "$java" -Xmx1g --enable-native-access=ALL-UNNAMED -Ddisable-axoniq-console-message=true \
  -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
  org.safelight.benchmarks.replay.ReplaySpeed benchmarks/target/replay "$photos" "$shape"
