#!/bin/sh
# Builds and runs a program of this module: its class, then its arguments.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
program=$1
shift
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -version 2>&1 | grep -q 'version "\(2[5-9]\|[3-9][0-9]\)' || {
  echo "Set JAVA_HOME to a JDK 25 or later." >&2
  exit 1
}
"$root/tillgate" operations >/dev/null
mvn -B -q -f "$root/pom.xml" -pl server,bench -DskipTests compile
exec "$java" -cp "$root/bench/target/classes:$root/bench/target/lib/*:$root/.tillgate/app/tillgate.jar:$root/.tillgate/app/lib/*" \
  "dev.tillgate.bench.$program" "$root" "$@"
