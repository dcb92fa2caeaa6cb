package dev.tillgate.presubmit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.gate.operation.Reference;
import dev.tillgate.presubmit.JavaSource.Kind;
import dev.tillgate.presubmit.JavaSource.Token;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Strangers choose the texts that patterns read, so no pattern may take much more than twice as
 * many steps for a text twice as long. Steps are characters that the pattern asks for, so the test
 * does not depend on the machine.
 */
class RegexCostTest {
  private static final int SHORT = 128;

  /** Linear patterns take twice as many steps for twice the length, quadratic ones four times. */
  private static final int RATIO = 3;

  /** What a quadratic pattern would take at the least is eight times as much. */
  private static final int FEW = 8 * SHORT;

  private static final int TOO_MANY = 200_000;

  private static final Pattern FRAGMENT = Pattern.compile("[\\w<>?=:/\"' -]{2,40}");
  private static final Set<String> CALLS =
      Set.of("matches", "replaceAll", "replaceFirst", "split", "compile");

  /** A pattern, where it stands, and whether it is looked for inside a text. */
  private record Use(String place, Pattern pattern, boolean searches) {
    @Nullable String finding() {
      for (String start : starts()) {
        for (String unit : units()) {
          for (String end : List.of("", "!", "\n")) {
            long few = steps(start + unit.repeat(SHORT) + end);
            if (few > FEW && grows(few, start + unit.repeat(2 * SHORT) + end)) {
              return "%s: %s takes %d steps for %d times \"%s\" behind \"%s\", and far more for twice"
                  .formatted(place, pattern, few, SHORT, unit, start);
            }
          }
        }
      }
      return null;
    }

    private boolean grows(long few, String twice) {
      return few > TOO_MANY || steps(twice) > RATIO * few;
    }

    private long steps(String text) {
      Counted counted = new Counted(text);
      try {
        Matcher matcher = pattern.matcher(counted);
        boolean _ = matcher.matches();
        for (boolean more = searches; more; more = matcher.find()) {}
      } catch (TooMany _) {
        return Long.MAX_VALUE;
      }
      return counted.steps;
    }

    /** Words that the pattern itself has, alone and one behind the other. */
    private Set<String> starts() {
      Set<String> starts = new LinkedHashSet<>(List.of(""));
      List<String> fragments = fragments();
      for (int i = 1; i <= Math.min(4, fragments.size()); i++) {
        starts.add(String.join("", fragments.subList(0, i)));
        starts.add(fragments.get(i - 1));
      }
      return starts;
    }

    private Set<String> units() {
      List<String> letters =
          Stream.concat(
                  Stream.of("a", "A", "0", "1", " ", "-", ".", "/", "\t", "=", "\"", "'", "é"),
                  pattern
                      .pattern()
                      .chars()
                      .filter(c -> !Character.isLetterOrDigit(c) && c > ' ')
                      .mapToObj(Character::toString))
              .distinct()
              .toList();
      Set<String> units = new LinkedHashSet<>(letters);
      units.addAll(fragments());
      pattern.pattern().chars().mapToObj(Character::toString).forEach(units::add);
      letters.forEach(one -> letters.forEach(other -> units.add(one + other)));
      return units;
    }

    private List<String> fragments() {
      String plain = pattern.pattern().replace("\\", "");
      return FRAGMENT.matcher(plain).results().map(found -> found.group()).distinct().toList();
    }
  }

  /** A text that counts how often it is asked. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long steps;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++steps > TOO_MANY) {
        throw new TooMany();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooMany extends RuntimeException {
    TooMany() {
      super(null, null, false, false);
    }
  }

  @Test
  void patterns_takeStepsInProportionToTheText() throws Exception {
    List<Use> uses = new ArrayList<>();
    for (JavaSource source : JavaSource.main()) {
      uses.addAll(literals(source));
      uses.addAll(constants(source));
      uses.addAll(references(source));
    }
    assertThat(uses).hasSizeGreaterThan(40);
    assertThat(uses).anyMatch(use -> use.place().contains(Reference.class.getSimpleName()));
    assertThat(uses.stream().map(Use::finding).filter(finding -> finding != null)).isEmpty();
  }

  @Test
  void costlyPatterns_areFound() {
    for (String costly :
        List.of("(\\w+)\\s*=\\s*\"([^\"]*)\"", "\\s+$", "(a+)+b", "(.*),(.*),(.*)!", "x*x*y")) {
      assertThat(new Use("here", Pattern.compile(costly), true).finding()).as(costly).isNotNull();
    }
    assertThat(new Use("here", Pattern.compile("[a-z]+=[0-9]+"), false).finding()).isNull();
  }

  /** Patterns that stand as texts in calls, put together with the constants of their class. */
  private static List<Use> literals(JavaSource source) throws ReflectiveOperationException {
    List<Use> uses = new ArrayList<>();
    List<Token> tokens = source.tokens();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      String call = tokens.get(i).value();
      if (tokens.get(i - 1).is(".") && CALLS.contains(call) && tokens.get(i + 1).is("(")) {
        String pattern = argument(source, tokens.subList(i + 2, tokens.size()));
        if (!pattern.isEmpty()) {
          String place = source.name() + ":" + tokens.get(i).line();
          boolean searches = call.equals("compile") ? searches(source) : !call.equals("matches");
          uses.add(new Use(place, Pattern.compile(pattern), searches));
        }
      }
    }
    return uses;
  }

  /** The text of the first argument; empty when it is not put together from texts. */
  private static String argument(JavaSource source, List<Token> tokens)
      throws ReflectiveOperationException {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      if (token.kind() == Kind.TEXT) {
        text.append(token.value().translateEscapes());
      } else if (token.isConstant()) {
        text.append(constant(source, token.value()));
      } else if (token.is(",") || token.is(")")) {
        return text.toString();
      } else if (!token.is("+")) {
        return "";
      }
    }
    return "";
  }

  private static String constant(JavaSource source, String name)
      throws ReflectiveOperationException {
    Field field = type(source).getDeclaredField(name);
    field.setAccessible(true);
    return String.valueOf(field.get(null));
  }

  /** Patterns that static fields hold, also inside maps, lists, enums and records. */
  private static List<Use> constants(JavaSource source) throws ReflectiveOperationException {
    List<Use> uses = new ArrayList<>();
    if (source.text().contains("Pattern") && !source.name().endsWith("-info.java")) {
      for (Field field : type(source).getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          field.setAccessible(true);
          for (Pattern pattern : patterns(field.get(null))) {
            uses.add(new Use(source.name() + " " + field.getName(), pattern, searches(source)));
          }
        }
      }
    }
    return uses;
  }

  /** Forms that parameters of operations say their references have. */
  private static List<Use> references(JavaSource source) throws ClassNotFoundException {
    if (!source.text().contains("@Reference(")) {
      return List.of();
    }
    return Stream.of(type(source).getDeclaredMethods())
        .flatMap(method -> Stream.of(method.getParameters()))
        .flatMap(parameter -> Stream.of(parameter.getAnnotationsByType(Reference.class)))
        .map(form -> new Use(source.name() + " @Reference", Pattern.compile(form.value()), false))
        .toList();
  }

  private static List<Pattern> patterns(@Nullable Object value)
      throws ReflectiveOperationException {
    List<Pattern> patterns = new ArrayList<>();
    switch (value) {
      case Pattern pattern -> patterns.add(pattern);
      case Map<?, ?> map -> {
        for (Object each : map.values()) {
          patterns.addAll(patterns(each));
        }
      }
      case Iterable<?> list when !(value instanceof Path) -> {
        for (Object each : list) {
          patterns.addAll(patterns(each));
        }
      }
      case Object own when own instanceof Record || own instanceof Enum<?> -> {
        for (Field field : own.getClass().getDeclaredFields()) {
          if (field.getType() == Pattern.class && !Modifier.isStatic(field.getModifiers())) {
            field.setAccessible(true);
            patterns.addAll(patterns(field.get(own)));
          }
        }
      }
      case null, default -> {}
    }
    return patterns;
  }

  /** Whether the file looks for patterns inside texts, rather than for texts of a form. */
  private static boolean searches(JavaSource source) {
    return Stream.of(".find()", ".replaceAll(", ".split", ".results()", ".lookingAt()")
        .anyMatch(source.text()::contains);
  }

  private static Class<?> type(JavaSource source) throws ClassNotFoundException {
    String path = source.name().replaceFirst("^server/src/main/java/", "").replace(".java", "");
    return Class.forName(path.replace('/', '.'));
  }
}
