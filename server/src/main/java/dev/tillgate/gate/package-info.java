/**
 * What stands before every operation: who calls, in which protocol, and what holds for each call.
 */
@NullMarked
package dev.tillgate.gate;

import org.jspecify.annotations.NullMarked;
