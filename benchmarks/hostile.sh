#!/usr/bin/env bash
# What becomes of malformed files: give it folders of them, the larger the better.
# Needs: Maven, and JDK 25 (JAVA_HOME or first on the PATH).
# Usage, from the repository's root: benchmarks/hostile.sh FOLDER...
set -euo pipefail
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mvn -q -B -pl benchmarks -am package -DskipTests
exec "$java" -Xmx256m --enable-native-access=ALL-UNNAMED -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
  org.safelight.benchmarks.thumbnails.HostileFiles "$@"
