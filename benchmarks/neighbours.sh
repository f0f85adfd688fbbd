#!/usr/bin/env bash
# What a program that asks ten times as fast as its key allows costs everybody else.
# Needs: Maven, and JDK 25 (JAVA_HOME or first on the PATH).
# Usage, from the repository's root: benchmarks/neighbours.sh PHOTOGRAPH.jpg [ROUNDS] [SECONDS]
set -euo pipefail
photograph=${1:?a JPEG photograph}
rounds=${2:-10}
seconds=${3:-10}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mvn -q -B -pl benchmarks,standalone -am package -DskipTests
rm -rf benchmarks/target/neighbours
exec "$java" -cp "benchmarks/target/classes:benchmarks/target/lib/*" --enable-native-access=ALL-UNNAMED \
  org.safelight.benchmarks.service.NeighbourSpeed benchmarks/target/neighbours "$photograph" "$rounds" "$seconds"
