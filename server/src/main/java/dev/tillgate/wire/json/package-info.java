/** JSON in and out: the one place that is lenient about what clients send. */
@NullMarked
package dev.tillgate.wire.json;

import org.jspecify.annotations.NullMarked;
