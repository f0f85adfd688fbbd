#!/usr/bin/env bash
# Thumbnails and originals over HTTP, beside nginx with auth_request over the same bytes.
# Needs: Maven, JDK 25 (JAVA_HOME or first on the PATH), nginx with its auth_request module, and wrk.
# Usage, from the repository's root: benchmarks/bytes.sh PHOTOGRAPH.jpg [PHOTOS, at most 500] [ROUNDS] [SECONDS]
set -euo pipefail
photograph=${1:?a JPEG photograph}
photos=${2:-300}
rounds=${3:-5}
seconds=${4:-6}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

nginx -V 2>&1 | grep -q -e --with-http_auth_request_module
command -v wrk > /dev/null
mvn -q -B -pl benchmarks,standalone -am package -DskipTests
rm -rf benchmarks/target/bytes
exec "$java" -cp "benchmarks/target/classes:benchmarks/target/lib/*" --enable-native-access=ALL-UNNAMED \
  org.safelight.benchmarks.service.BytesSpeed benchmarks/target/bytes "$photograph" "$photos" "$rounds" "$seconds"
