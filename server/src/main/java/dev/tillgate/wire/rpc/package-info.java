/** JSON-RPC. */
@NullMarked
package dev.tillgate.wire.rpc;

import org.jspecify.annotations.NullMarked;
