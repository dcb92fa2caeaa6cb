/** What people see and touch: pages, shop files, answers for forms, the command line. */
@NullMarked
package dev.tillgate.surface;

import org.jspecify.annotations.NullMarked;
