#!/bin/sh
# Kills server and database under load, five times. Arguments: a seed, if a run is to be repeated.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$root/tillgate" operations >/dev/null
mvn -B -q -f "$root/pom.xml" -pl server,bench -DskipTests compile
exec "$java" -cp "$root/bench/target/classes:$root/.tillgate/app/tillgate.jar:$root/.tillgate/app/lib/*" \
  dev.tillgate.bench.CrashTest "$root" "$@"
