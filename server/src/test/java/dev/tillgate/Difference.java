package dev.tillgate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test shows that a row of the first comparison with the hosted service is mended: what it
 * answers, and what real clients send. Rows that are decided otherwise stand in ARCHITECTURE.md.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Difference {
  /** The numbers of the rows. */
  int[] value();
}
