/**
 * Keeps data: the database opened, wherever it is, migrations, write batches, pooled ids and
 * secrets.
 */
@ApplicationModule(allowedDependencies = {"foundation.kernel", "foundation.postgres"})
@NullMarked
package dev.tillgate.foundation.persistence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
