#!/usr/bin/env bash
# What signing in adds to the CPU time of a thumbnail, by each way, beside the same answers without.
# Needs: Maven, and JDK 25 (JAVA_HOME or first on the PATH).
# Usage, from the repository's root: benchmarks/sign-in.sh PHOTOGRAPH.jpg [PHOTOS, at most 500] [ROUNDS] [SECONDS] [A SECOND]
set -euo pipefail
photograph=${1:?a JPEG photograph}
photos=${2:-100}
rounds=${3:-30}
seconds=${4:-2}
rate=${5:-3000}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mvn -q -B -pl benchmarks,standalone -am package -DskipTests
rm -rf benchmarks/target/sign-in
exec "$java" -cp "benchmarks/target/classes:benchmarks/target/lib/*" --enable-native-access=ALL-UNNAMED \
  org.safelight.benchmarks.service.SignInSpeed benchmarks/target/sign-in "$photograph" "$photos" "$rounds" "$seconds" "$rate"
