#!/usr/bin/env bash
# How fast photos are found in a search view on SQLite.
# Needs: Maven, and JDK 25 (JAVA_HOME or first on the PATH).
# Usage, from the repository's root: benchmarks/search.sh [PHOTOS]
set -euo pipefail
photos=${1:-100000}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mvn -q -B -pl benchmarks -am package -DskipTests
rm -f benchmarks/target/search.db*
exec "$java" -Xmx1g --enable-native-access=ALL-UNNAMED -Ddisable-axoniq-console-message=true \
  -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
  org.safelight.benchmarks.search.SearchSpeed benchmarks/target/search.db "$photos"
