package dev.tillgate.offer.catalog.api;

import dev.tillgate.gate.operation.shape.Wire;

/** A kind of product, as far as tax is concerned. Source: page "Product tax categories". */
public record ProductTaxCategory(@Wire("UUID") String uuid, String name, String description) {}
