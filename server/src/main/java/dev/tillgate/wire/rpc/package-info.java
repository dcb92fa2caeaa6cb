/** JSON-RPC. */
@NamedInterface("rpc")
@NullMarked
package dev.tillgate.wire.rpc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
