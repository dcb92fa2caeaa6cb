package dev.tillgate.foundation.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;

/** Documents in JSONB columns. The form is ours: component names as they stand in the records. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, isStrict())
          // What is left out is read as null; a null would be read as a node where trees are kept.
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          // Documents that were stored before their record had a list read it as empty.
          .withConfigOverride(
              List.class,
              lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private Json() {}

  /** An unknown member stops a test, which runs with assertions, and no merchant. */
  private static boolean isStrict() {
    return Json.class.desiredAssertionStatus();
  }

  /** The document's text; bind it as {@code ?::jsonb}. */
  public static String write(@Nullable Object document) {
    return MAPPER.writeValueAsString(document);
  }

  /** Reads what {@link #write} wrote. */
  public static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JacksonException e) {
      throw new IllegalStateException("A stored document is not a " + type.getSimpleName(), e);
    }
  }

  /** What reads texts that have one more member than the type. */
  static ObjectReader readerWithout(String member, Class<?> type) {
    return MAPPER
        .reader()
        .without(DeserializationFeature.EAGER_DESERIALIZER_FETCH)
        .withHandler(new Skipping(member))
        .forType(type);
  }

  /** Reads a text by such a reader. */
  static <T> T read(ObjectReader reader, String text, Class<T> type) {
    try {
      return type.cast(reader.readValue(text));
    } catch (JacksonException e) {
      throw new IllegalStateException("A stored document is not a " + type.getSimpleName(), e);
    }
  }

  /** The number that a member of an object's text holds, without reading the others. */
  static int number(String text, String member, int absent) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = parser.currentName().equals(member);
        parser.nextToken();
        if (found) {
          return parser.getIntValue();
        }
        parser.skipChildren();
      }
      return absent;
    }
  }

  /** Reads over a member of the outermost object. */
  private static final class Skipping extends DeserializationProblemHandler {
    private final String member;

    Skipping(String member) {
      this.member = member;
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        ValueDeserializer<?> deserializer,
        Object beanOrClass,
        String name) {
      boolean outermost = parser.streamReadContext().getParent().inRoot();
      if (outermost && name.equals(member)) {
        parser.skipChildren();
        return true;
      }
      return false;
    }
  }

  /** Reads a tree of the same members. */
  static <T> T read(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw new IllegalStateException("A stored document is not a " + type.getSimpleName(), e);
    }
  }

  /** A value as a tree. */
  public static JsonNode tree(@Nullable Object value) {
    return MAPPER.valueToTree(value);
  }

  /** A stored document's text as a tree. */
  public static JsonNode parse(String text) {
    return MAPPER.readTree(text);
  }
}
