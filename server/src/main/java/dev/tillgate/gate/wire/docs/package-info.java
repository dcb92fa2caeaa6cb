/** Documents made from the catalogue: OpenAPI and the operation list. */
@NamedInterface("docs")
@NullMarked
package dev.tillgate.gate.wire.docs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
