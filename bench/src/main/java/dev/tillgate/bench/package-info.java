/** Programs that drive a running server from outside, to see what it holds out. */
@NullMarked
package dev.tillgate.bench;

import org.jspecify.annotations.NullMarked;
