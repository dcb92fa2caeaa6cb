package dev.tillgate.foundation.kernel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a record what {@link Builder} gives, for records that are told in full: lists must be told
 * too unless they are {@code @Nullable}, and lists and maps are kept as they are.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@RecordBuilder.Template(
    options =
        @RecordBuilder.Options(
            defaultNotNull = true,
            enableGetters = false,
            addStaticBuilder = false,
            prefixEnclosingClassNames = false))
public @interface FullBuilder {}
