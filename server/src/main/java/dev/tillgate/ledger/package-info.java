/** Double-entry books: every movement of money is a transfer between two accounts. */
@ApplicationModule(allowedDependencies = {"kernel", "persistence"})
@NullMarked
package dev.tillgate.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
