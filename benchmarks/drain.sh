#!/usr/bin/env bash
# How fast one and two thumbnail nodes drain a backlog.
# Needs: what the distributed shape of service.sh needs.
# Usage, from the repository's root: benchmarks/drain.sh PHOTOGRAPH.jpg [UPLOADS]
set -euo pipefail
photograph=${1:?a JPEG photograph}
uploads=${2:-300}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

mvn -q -B -pl benchmarks,standalone,gateway -am package -DskipTests
rm -rf benchmarks/target/drain
exec "$java" -cp "benchmarks/target/classes:benchmarks/target/lib/*" \
  org.safelight.benchmarks.service.Drain benchmarks/target/drain "$photograph" "$uploads"
