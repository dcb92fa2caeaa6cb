/**
 * Keeps data: the PostgreSQL that Tillgate brings along or is given, migrations, write batches and
 * pooled ids.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.tillgate.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
