/** The command line: serve, demo, operations, distribute, ledger. */
@ApplicationModule
@NullMarked
package dev.tillgate.surface.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
