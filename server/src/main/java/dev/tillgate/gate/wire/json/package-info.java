/** JSON in and out: the one place that is lenient about what clients send. */
@NamedInterface("json")
@NullMarked
package dev.tillgate.gate.wire.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
