package dev.tillgate.catalog.api;

import dev.tillgate.operation.shape.Wire;

/** A kind of product, as far as tax is concerned. Source: page "Product tax categories". */
public record ProductTaxCategory(@Wire("UUID") String uuid, String name, String description) {}
