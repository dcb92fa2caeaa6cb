/**
 * Keeps data: the PostgreSQL that Tillgate brings along or is given, migrations, write batches and
 * pooled ids.
 */
@ApplicationModule(allowedDependencies = {"foundation.kernel"})
@NullMarked
package dev.tillgate.foundation.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
