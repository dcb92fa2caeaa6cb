/** What travels about requests. */
@NamedInterface("api")
@NullMarked
package dev.tillgate.gate.requests.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
