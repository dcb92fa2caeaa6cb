#!/bin/sh
# Measures how fast carts are priced, against an operation that only answers.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$root/tillgate" operations >/dev/null
mvn -B -q -f "$root/pom.xml" -pl server,bench -DskipTests compile
exec "$java" -cp "$root/bench/target/classes:$root/.tillgate/app/tillgate.jar:$root/.tillgate/app/lib/*" \
  dev.tillgate.bench.PricingSpeed "$root"
