package dev.tillgate.foundation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.TestServer;
import dev.tillgate.foundation.events.Event;
import dev.tillgate.presubmit.GoldenFile;
import dev.tillgate.presubmit.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents of every form that a server has ever stored stay readable. The samples are documents as
 * servers have written them; those of a form that is no longer the present one never change.
 */
class StoredFormsTest {
  private static final String DIRECTORY = "server/src/test/resources/stored/";

  static Set<String> kinds() {
    // The forms are made with the parts of a server that store them.
    TestServer.url();
    return StoredForm.all().stream().map(StoredForm::name).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void samples_ofEveryForm_areRead(String kind) {
    StoredForm<?> form = form(kind);
    for (int number = 1; number <= form.number(); number++) {
      List<Path> samples = samples(kind + "\\." + number + "(-.*)?");
      assertThat(samples)
          .as(
              "There is no sample of form %d of %s. Put a document as a server stores it into %s.",
              number, kind, DIRECTORY + kind + "." + number + ".json")
          .isNotEmpty();
      assertThat(samples)
          .allSatisfy(sample -> assertThat(form.read(Repository.text(sample))).isNotNull());
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void samples_ofThePresentForm_areWrittenAsTheyStand(String kind) {
    StoredForm<?> form = form(kind);
    assertThat(samples(kind + "\\." + form.number() + "(-.*)?"))
        .allSatisfy(
            sample -> {
              ObjectNode stored = (ObjectNode) Json.parse(Repository.text(sample));
              stored.put("form", form.number());
              assertThat(Json.parse(rewritten(form, sample))).isEqualTo(stored);
            });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void members_ofThePresentForm_areThoseOnRecord(String kind) {
    StoredForm<?> form = form(kind);
    List<String> members = new ArrayList<>();
    collect("", form.type(), members);
    GoldenFile golden =
        GoldenFile.at(getClass(), DIRECTORY + kind + "." + form.number() + ".members");

    assertThat(members)
        .as(
            "Documents in merchants' databases have members that %s has not. Give %s its next form"
                + " by then(…), with the step that leads to it.",
            form.type().getSimpleName(), kind)
        .containsAll(golden.content().lines().toList());
    golden.matches(String.join("\n", members) + "\n");
  }

  /** Events are only ever added to: nobody lifts what happened, and histories go back for years. */
  @Test
  void members_ofEvents_areThoseOnRecord() {
    List<String> members = new ArrayList<>();
    kinds(Event.class).forEach(event -> collect(event.getSimpleName(), event, members));
    GoldenFile golden = GoldenFile.at(getClass(), DIRECTORY + "event.members");
    assertThat(members)
        .as("Events in merchants' databases have members that Event has not; add, never rename.")
        .containsAll(golden.content().lines().toList());
    golden.matches(String.join("\n", members) + "\n");
  }

  private static Stream<Class<?>> kinds(Class<?> events) {
    return events.isInterface()
        ? Arrays.stream(events.getPermittedSubclasses()).flatMap(StoredFormsTest::kinds)
        : Stream.of(events);
  }

  @Test
  void samples_areAllOfKindsThatAreStored() {
    assertThat(samples(".*"))
        .extracting(sample -> sample.getFileName().toString().replaceFirst("\\..*", ""))
        .isSubsetOf(kinds());
  }

  private static StoredForm<?> form(String kind) {
    return StoredForm.all().stream()
        .filter(form -> form.name().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static <D> String rewritten(StoredForm<D> form, Path sample) {
    return form.write(form.read(Repository.text(sample)));
  }

  /** {@code order.1.json}, and more of the same form as {@code order.1-plain.json}. */
  private static List<Path> samples(String name) {
    try (Stream<Path> files = Files.list(Repository.file(DIRECTORY))) {
      return files
          .filter(file -> file.getFileName().toString().matches(name + "\\.json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every member that a document can have, by its path, and the words of choices. */
  private static void collect(String path, Type type, List<String> members) {
    switch (type) {
      case ParameterizedType of -> {
        Type[] parts = of.getActualTypeArguments();
        collect(path + (parts.length == 1 ? "[]" : "{}"), parts[parts.length - 1], members);
      }
      case Class<?> choice when choice.isEnum() ->
          Arrays.stream(choice.getEnumConstants())
              .map(word -> path + " = " + ((Enum<?>) word).name())
              .forEach(members::add);
      case Class<?> document when document.isRecord() ->
          Arrays.stream(document.getRecordComponents())
              .forEach(
                  part -> collect(path + "." + part.getName(), part.getGenericType(), members));
      default -> members.add(path + ": " + type.getTypeName().replaceAll(".*\\.", ""));
    }
  }
}
