package dev.tillgate.gate.operation.shape;

import dev.tillgate.foundation.kernel.ComponentReader;
import dev.tillgate.foundation.kernel.FaultCode;
import dev.tillgate.foundation.kernel.FaultMark;
import dev.tillgate.foundation.kernel.RecordForm;
import dev.tillgate.foundation.kernel.RequestFault;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads Java types into shapes. A type that cannot travel is an {@link IllegalArgumentException}.
 */
public final class Shapes {
  private static final Map<Class<?>, Shape.Kind> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, Shape.Kind.STRING),
          Map.entry(int.class, Shape.Kind.INTEGER),
          Map.entry(Integer.class, Shape.Kind.INTEGER),
          Map.entry(long.class, Shape.Kind.LONG),
          Map.entry(Long.class, Shape.Kind.LONG),
          Map.entry(BigDecimal.class, Shape.Kind.DECIMAL),
          Map.entry(boolean.class, Shape.Kind.BOOLEAN),
          Map.entry(Boolean.class, Shape.Kind.BOOLEAN),
          Map.entry(Created.class, Shape.Kind.BOOLEAN),
          Map.entry(LocalDateTime.class, Shape.Kind.DATE_TIME),
          Map.entry(LocalDate.class, Shape.Kind.DATE));

  private static final Map<Class<?>, StructType> STRUCTS = new ConcurrentHashMap<>();

  private Shapes() {}

  /** The shape of a Java type. */
  public static Shape of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    if (!(type instanceof Class<?> javaType)) {
      throw new IllegalArgumentException("the type " + type.getTypeName() + " cannot travel");
    }
    Shape.Kind kind = SCALARS.get(javaType);
    if (kind != null) {
      return new Shape.Scalar(kind);
    }
    if (javaType == void.class) {
      return new Shape.Nothing();
    }
    if (JsonNode.class.isAssignableFrom(javaType)) {
      return new Shape.Anything();
    }
    if (javaType.isEnum()) {
      @SuppressWarnings("unchecked")
      Class<? extends Enum<?>> words = (Class<? extends Enum<?>>) javaType;
      return new Shape.Choice(words);
    }
    if (javaType.isRecord()) {
      return new Shape.Struct(struct(javaType));
    }
    throw new IllegalArgumentException("the type " + javaType.getName() + " cannot travel");
  }

  /** The struct of a record type; each record is read once. */
  public static StructType struct(Class<?> record) {
    StructType known = STRUCTS.get(record);
    if (known == null) {
      known = read(record);
      STRUCTS.put(record, known);
    }
    return known;
  }

  /** Whether the declaration says {@code @Nullable}. */
  public static boolean nullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Shape ofGeneric(ParameterizedType generic) {
    Type[] arguments = generic.getActualTypeArguments();
    if (generic.getRawType() == List.class) {
      return new Shape.ListOf(of(arguments[0]));
    }
    if (generic.getRawType() == Map.class && arguments[0] == String.class) {
      return new Shape.MapOf(of(arguments[1]));
    }
    throw new IllegalArgumentException("the type " + generic.getTypeName() + " cannot travel");
  }

  private static StructType read(Class<?> record) {
    RecordForm form = RecordForm.of(record);
    List<FieldType> fields = new ArrayList<>();
    for (ComponentReader reader : form.readers()) {
      RecordComponent component = reader.component();
      fields.add(
          new FieldType(
              wireName(component),
              shape(component),
              component.isAnnotationPresent(ManyForms.class),
              component.isAnnotationPresent(Beyond.class),
              refusal(component),
              component,
              reader));
    }
    return new StructType(
        form,
        fields,
        marked(form.components(), ScalarForm.class),
        marked(form.components(), MapKey.class));
  }

  /** The faults of members, at any depth, whose values cannot be read. */
  public static Set<FaultCode> refusals(Shape shape) {
    Set<FaultCode> refusals = new LinkedHashSet<>();
    collect(shape, refusals, new HashSet<>());
    return refusals;
  }

  private static void collect(Shape shape, Set<FaultCode> refusals, Set<Class<?>> seen) {
    switch (shape) {
      case Shape.ListOf(Shape element) -> collect(element, refusals, seen);
      case Shape.MapOf(Shape value) -> collect(value, refusals, seen);
      case Shape.Struct(StructType type) when seen.add(type.javaType()) ->
          type.fields()
              .forEach(
                  field -> {
                    if (field.refusal() != RequestFault.INVALID_PARAMETER) {
                      refusals.add(field.refusal());
                    }
                    collect(field.shape(), refusals, seen);
                  });
      default -> {}
    }
  }

  private static @Nullable String marked(
      List<RecordComponent> components, Class<? extends Annotation> mark) {
    return components.stream()
        .filter(component -> component.isAnnotationPresent(mark))
        .findFirst()
        .map(Shapes::wireName)
        .orElse(null);
  }

  private static Shape shape(RecordComponent component) {
    Shape shape = of(component.getGenericType());
    if (!component.isAnnotationPresent(ZeroOne.class)) {
      return shape;
    }
    if (!shape.equals(new Shape.Scalar(Shape.Kind.BOOLEAN))) {
      throw new IllegalArgumentException("only a truth can be 0 or 1: " + component);
    }
    return new Shape.Scalar(Shape.Kind.FLAG);
  }

  /** The fault of a value for a component or a parameter that cannot be read. */
  public static FaultCode refusal(AnnotatedElement declared) {
    List<FaultCode> named = FaultMark.Reader.of(declared);
    return named.isEmpty() ? RequestFault.INVALID_PARAMETER : named.getFirst();
  }

  private static String wireName(RecordComponent component) {
    return Optional.ofNullable(component.getAnnotation(Wire.class))
        .map(Wire::value)
        .orElseGet(() -> capitalised(component.getName()));
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
