package dev.tillgate.gate.operation.shape;

import java.util.Arrays;
import java.util.List;

/** The type of a parameter, of an answer, or of one of their fields. */
public sealed interface Shape {

  /** A single value. */
  record Scalar(Kind kind) implements Shape {}

  /** One of a fixed set of words; read in any case, written as declared. */
  record Choice(Class<? extends Enum<?>> type) implements Shape {
    public List<String> words() {
      return Arrays.stream(type.getEnumConstants()).map(Choice::word).toList();
    }

    private static String word(Enum<?> constant) {
      try {
        Wire documented =
            constant.getDeclaringClass().getField(constant.name()).getAnnotation(Wire.class);
        return documented == null ? constant.name() : documented.value();
      } catch (NoSuchFieldException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** An object with named fields. */
  record Struct(StructType type) implements Shape {}

  record ListOf(Shape element) implements Shape {}

  /** An object whose keys are data. */
  record MapOf(Shape value) implements Shape {}

  /** Whatever the client sends, kept as it is. */
  record Anything() implements Shape {}

  /** No answer value. */
  record Nothing() implements Shape {}

  /** The kinds of single values. */
  enum Kind {
    STRING,
    INTEGER,
    LONG,
    DECIMAL,
    BOOLEAN,
    /** A truth that answers carry as 0 or 1. */
    FLAG,
    /** {@code Y-m-d H:i:s} in the account's time zone. */
    DATE_TIME,
    /** {@code Y-m-d}. */
    DATE
  }
}
