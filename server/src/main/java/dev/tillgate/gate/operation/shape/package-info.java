/**
 * The types that travel: Java records read once into plain data, for every reader of the catalogue.
 */
@NamedInterface("shape")
@NullMarked
package dev.tillgate.gate.operation.shape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
