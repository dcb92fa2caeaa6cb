package dev.tillgate.gate.wire.json;

import dev.tillgate.gate.operation.shape.Created;
import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shapes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Writes answers with the exact names of the wire. Absent members are written as null: clients read
 * them without asking whether they are there. Members of our own are left out instead.
 */
public final class AnswerWriter {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private AnswerWriter() {}

  /** Writes one value, deeply. */
  public static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case BigDecimal number -> json.writeNumber(number.toPlainString());
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      case Created _ -> json.writeBoolean(true);
      case LocalDateTime moment -> json.writeString(DATE_TIME.format(moment));
      case LocalDate day -> json.writeString(day.toString());
      case Enum<?> word -> json.writeString(word.name());
      case JsonNode tree -> json.writeTree(tree);
      case Iterable<?> list -> writeList(json, list);
      case Map<?, ?> map -> writeMap(json, map);
      case Record struct -> writeStruct(json, struct);
      default -> throw new IllegalStateException(value.getClass() + " cannot travel");
    }
  }

  /** A single value as text, the same in every protocol. */
  public static String text(Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case LocalDateTime moment -> DATE_TIME.format(moment);
      case Enum<?> word -> word.name();
      case Created _ -> "true";
      case JsonNode tree -> tree.asString();
      default -> value.toString();
    };
  }

  private static void writeList(JsonGenerator json, Iterable<?> list) {
    json.writeStartArray();
    for (Object element : list) {
      write(json, element);
    }
    json.writeEndArray();
  }

  private static void writeMap(JsonGenerator json, Map<?, ?> map) {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeName(String.valueOf(entry.getKey()));
      write(json, entry.getValue());
    }
    json.writeEndObject();
  }

  private static void writeStruct(JsonGenerator json, Record struct) {
    json.writeStartObject();
    for (FieldType field : Shapes.struct(struct.getClass()).fields()) {
      Object value = field.valueIn(struct);
      if (!field.beyond() || value != null) {
        json.writeName(field.name());
        write(json, value);
      }
    }
    json.writeEndObject();
  }
}
