/** Documents made from the catalogue: OpenAPI and the operation list. */
@NullMarked
package dev.tillgate.wire.docs;

import org.jspecify.annotations.NullMarked;
