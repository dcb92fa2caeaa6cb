#!/bin/sh
# Kills server and database under load, five times. Arguments: a seed, if a run is to be repeated.
exec "$(dirname "$0")/launch.sh" CrashTest "$@"
