#!/bin/sh
# Measures how fast carts are priced, against an operation that only answers.
exec "$(dirname "$0")/launch.sh" PricingSpeed
