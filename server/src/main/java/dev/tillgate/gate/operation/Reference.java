package dev.tillgate.gate.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The form of every reference that a parameter can hold. In a REST path anything else is a bad
 * request, as the hosted API answers it; elsewhere it is only not found.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reference {
  /** A regular expression of the whole reference. */
  String value();

  /** The form in words, behind "expected". */
  String means();
}
