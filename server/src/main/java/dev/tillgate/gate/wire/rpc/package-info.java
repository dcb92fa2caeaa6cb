/** JSON-RPC. */
@NamedInterface("rpc")
@NullMarked
package dev.tillgate.gate.wire.rpc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
