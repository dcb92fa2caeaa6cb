/**
 * Shops as files: a merchant and all it sells, read strictly, loaded once, written back without
 * loss.
 */
@ApplicationModule
@NullMarked
package dev.tillgate.surface.shopfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
