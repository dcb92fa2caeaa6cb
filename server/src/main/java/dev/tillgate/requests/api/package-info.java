/** What travels about requests. */
@NamedInterface("api")
@NullMarked
package dev.tillgate.requests.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
