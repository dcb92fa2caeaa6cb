package dev.tillgate.gate.operation;

import dev.tillgate.gate.operation.shape.Created;
import dev.tillgate.gate.operation.shape.FieldType;
import dev.tillgate.gate.operation.shape.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Answers as older versions of the API gave them: before 5.0 a page of a list was the bare list,
 * and single values had other forms. Sources: wire facts, "REST"; operations.tsv, searchProducts.
 */
public final class OlderAnswers {
  /** The numbers of other APIs, such as 2.1, are no older versions of this one. */
  private static final Pattern OLDER = Pattern.compile("[3-5]\\.\\d");

  private OlderAnswers() {}

  /** The type of an operation's answer in a version. */
  public static Shape shape(OperationModel operation, String version) {
    return bareList(operation, version).map(FieldType::shape).orElse(operation.answer());
  }

  /** The answer itself, in that type. */
  static @Nullable Object value(
      OperationModel operation, Origin origin, @Nullable Object answer, AnswerText text) {
    Optional<FieldType> list = bareList(operation, origin.version());
    Object value = list.isEmpty() || answer == null ? answer : list.get().valueIn(answer);
    return OLDER.matcher(origin.version()).matches() && hasMembers(value)
        ? reshaped(operation, origin, text.read(text.write(value)))
        : value;
  }

  private static JsonNode reshaped(OperationModel operation, Origin origin, JsonNode tree) {
    new OlderForms(origin).change(shape(operation, origin.version()), tree);
    boolean hasItems =
        operation.method().isAnnotationPresent(ItemsIn4.class)
            && origin.version().startsWith("4.")
            && !origin.protocol().equals("soap");
    return hasItems ? JsonNodeFactory.instance.objectNode().set("items", tree) : tree;
  }

  private static boolean hasMembers(@Nullable Object value) {
    return value instanceof Iterable
        || value instanceof Map
        || (value instanceof Record && !(value instanceof Created));
  }

  private static Optional<FieldType> bareList(OperationModel operation, String version) {
    boolean older = version.startsWith("3.") || version.startsWith("4.");
    return older && operation.answer() instanceof Shape.Struct(var type)
        ? items(type.fields())
        : Optional.empty();
  }

  /** The list of a page, which is a list and its pagination and nothing else. */
  private static Optional<FieldType> items(List<FieldType> fields) {
    boolean isPage =
        fields.size() == 2
            && fields.getFirst().shape() instanceof Shape.ListOf
            && fields.getLast().shape() instanceof Shape.Struct(var type)
            && type.javaType() == Pagination.class;
    return isPage ? Optional.of(fields.getFirst()) : Optional.empty();
  }
}
