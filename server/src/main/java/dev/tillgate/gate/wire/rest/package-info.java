/** REST. */
@NamedInterface("rest")
@NullMarked
package dev.tillgate.gate.wire.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
