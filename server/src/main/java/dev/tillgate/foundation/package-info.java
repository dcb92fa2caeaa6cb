/** What everything stands on: words, data, events, books, time, tax and rates. */
@NullMarked
package dev.tillgate.foundation;

import org.jspecify.annotations.NullMarked;
