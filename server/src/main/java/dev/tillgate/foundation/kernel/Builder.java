package dev.tillgate.foundation.kernel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a record a builder. Lists that it is told nothing about are empty, whatever else is not
 * {@code @Nullable} must be told; maps lose their order. A record that implements the builder's
 * {@code With} has a method for each component that makes a copy with another value.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@RecordBuilder.Template(
    options =
        @RecordBuilder.Options(
            useImmutableCollections = true,
            defaultNotNull = true,
            enableGetters = false,
            addStaticBuilder = false,
            prefixEnclosingClassNames = false))
public @interface Builder {}
