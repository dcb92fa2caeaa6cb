/** Price option groups: what they may say, changed and found. */
@NamedInterface("option")
@NullMarked
package dev.tillgate.offer.catalog.option;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
