/** Tillgate: a commerce and subscription-billing server that anyone can run. */
@NullMarked
package dev.tillgate;

import org.jspecify.annotations.NullMarked;
