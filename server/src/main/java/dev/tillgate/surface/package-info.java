/** What people see and touch: pages, answers for forms, the command line. */
@NullMarked
package dev.tillgate.surface;

import org.jspecify.annotations.NullMarked;
