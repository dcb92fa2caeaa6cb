/** What everything stands on: words, data, events, books, time, tax, rates and shop files. */
@NullMarked
package dev.tillgate.foundation;

import org.jspecify.annotations.NullMarked;
