/** What goes on after a sale: subscriptions and the calendar they are billed by. */
@NullMarked
package dev.tillgate.recurring;

import org.jspecify.annotations.NullMarked;
