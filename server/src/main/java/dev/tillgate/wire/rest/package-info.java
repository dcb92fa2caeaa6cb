/** REST. */
@NullMarked
package dev.tillgate.wire.rest;

import org.jspecify.annotations.NullMarked;
