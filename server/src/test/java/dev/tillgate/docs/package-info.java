/** Executes what the documents say. */
@NullMarked
package dev.tillgate.docs;

import org.jspecify.annotations.NullMarked;
