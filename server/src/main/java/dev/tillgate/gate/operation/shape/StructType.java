package dev.tillgate.gate.operation.shape;

import dev.tillgate.foundation.kernel.RecordForm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An object type, read from a Java record. */
public final class StructType {
  private final RecordForm form;
  private final List<FieldType> fields;
  private final Map<String, Integer> positions;
  private final @Nullable String scalarForm;
  private final @Nullable String mapKey;

  StructType(
      RecordForm form,
      List<FieldType> fields,
      @Nullable String scalarForm,
      @Nullable String mapKey) {
    this.form = form;
    this.fields = List.copyOf(fields);
    this.positions =
        fields.stream()
            .collect(Collectors.toMap(field -> fold(field.name()), fields::indexOf, (a, b) -> a));
    this.scalarForm = scalarForm;
    this.mapKey = mapKey;
  }

  /** The type's name in documents: the record's simple name. */
  public String name() {
    return javaType().getSimpleName();
  }

  /** The record itself. */
  public Class<?> javaType() {
    return form.type();
  }

  public List<FieldType> fields() {
    return fields;
  }

  /** The position of the field with this wire name in any case; null when there is none. */
  public @Nullable Integer position(String wireName) {
    return positions.get(fold(wireName));
  }

  /** The wire name of the field that takes a bare scalar. */
  public Optional<String> scalarForm() {
    return Optional.ofNullable(scalarForm);
  }

  /** The wire name of the field that takes the key of a map sent for a list. */
  public Optional<String> mapKey() {
    return Optional.ofNullable(mapKey);
  }

  /** A new instance with the values of all fields in declared order. */
  public Object create(@Nullable Object[] values) {
    return form.make(values);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
