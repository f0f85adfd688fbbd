#!/usr/bin/env bash
# What it costs to ask the views on SQLite, to keep them up to date and to make them again.
# Needs: Maven, and JDK 25 (JAVA_HOME or first on the PATH); 9 GB of disk for 1000000 photos.
# Usage, from the repository's root: benchmarks/views.sh [PHOTOS…]
# A log and its views, once filled, are kept in benchmarks/target/views for the next run.
set -euo pipefail
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
folder=benchmarks/target/views

measure() {
  "$java" -Xmx2g --enable-native-access=ALL-UNNAMED -Ddisable-axoniq-console-message=true \
    -cp "benchmarks/target/classes:benchmarks/target/lib/*" "org.safelight.benchmarks.views.$@"
}

mvn -q -B -pl benchmarks -am package -DskipTests
for photos in "${@:-100000}"; do
  measure Fill "$folder/$photos" "$photos"
  measure Ingest "$folder/$photos" "$photos" "$folder/copies" 1
  measure Ingest "$folder/$photos" "$photos" "$folder/copies" 40
  measure Replay "$folder/$photos"
  measure BesideReaders "$folder/$photos"
done
