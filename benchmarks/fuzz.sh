#!/usr/bin/env bash
# Coverage-guided fuzzing by Jazzer, beginning with generated files.
# Needs: Maven, and JDK 25 (JAVA_HOME or first on the PATH).
# Usage, from the repository's root: benchmarks/fuzz.sh scaled-jpeg|media [SECONDS]
# What it learns stays in benchmarks/target/fuzz; a finding is a file crash-*, timeout-* or oom-*
# there: mend the fault, put the file into src/test/resources/fuzz of the module.
set -euo pipefail
module=${1:?scaled-jpeg or media}
seconds=${2:-600}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jazzer=0.30.0
case $module in
  scaled-jpeg) package=org.safelight.scaledjpeg ;;
  media) package=org.safelight.media.imaging ;;
  *) echo "scaled-jpeg or media" >&2; exit 2 ;;
esac
folder=$PWD/benchmarks/target/fuzz
work=$folder/$module

mkdir -p "$work/corpus"
for artifact in jazzer jazzer-api; do
  [[ -f $folder/$artifact-$jazzer.jar ]] ||
    mvn -q -B -N dependency:copy -Dartifact="com.code-intelligence:$artifact:$jazzer" \
      -DoutputDirectory="$folder"
done
mvn -q -B -pl "$module" -am test-compile dependency:build-classpath \
  -DincludeScope=test -Dmdep.outputFile="$work/libraries"
classes=$module/target/test-classes:$module/target/classes
for other in scaled-jpeg shared-events; do classes+=:$other/target/classes; done
libraries=$classes:$(<"$work/libraries")
"$java" -cp "$libraries" "$package.FuzzSeeds" "$work/seeds"
exec "$java" -Xmx256m -cp "$folder/*:$libraries" com.code_intelligence.jazzer.Jazzer \
  --target_class="$package.FuzzTarget" --instrumentation_includes="org.safelight.**" \
  --reproducer_path="$work" -artifact_prefix="$work/" \
  -max_total_time="$seconds" -timeout=10 -max_len=4096 -print_final_stats=1 \
  "$work/corpus" "$work/seeds"
