package dev.tillgate.gate.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tillgate.foundation.kernel.StartFailure;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A wrong declaration keeps the server from starting, and everything wrong is listed together. */
class OperationCatalogTest {

  @Test
  void rightDeclaration_isReadAsData() {
    OperationModel greet =
        OperationCatalog.read(List.of(new Declarations.Right()))
            .find(Edition.V6, "greet")
            .orElseThrow();
    assertThat(greet.needsLogin()).isFalse();
    assertThat(greet.area()).isEqualTo("operation");
    assertThat(greet.parameters())
        .extracting(ParameterModel::name, ParameterModel::position, ParameterModel::required)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("name", 0, true),
            org.assertj.core.groups.Tuple.tuple("greeted", 1, false));
    assertThat(greet.routes())
        .containsExactly(new RestRoute("POST", List.of("greetings", "{name}"), 201, false));
  }

  @Test
  void name_isTakenOncePerEdition() {
    assertThat(mistakes(Declarations.Right.class, Declarations.SameName.class))
        .singleElement()
        .asString()
        .contains("the name is declared twice: 6.0 greet");
    List<Class<?>> editions =
        List.of(Declarations.Right.class, Declarations.SameNameElsewhere.class);
    assertThat(OperationCatalog.describe(editions).all()).hasSize(2);
  }

  @Test
  void address_isTakenOnce_whateverItsPlaceholderIsCalled() {
    assertThat(mistakes(Declarations.Right.class, Declarations.SameAddress.class))
        .singleElement()
        .asString()
        .contains("the REST address is taken: POST /greetings/{}", "(see greet)");
  }

  @Test
  void placeholder_namesAParameter() {
    assertThat(mistakes(Declarations.UnknownPlaceholder.class))
        .containsExactly(
            "UnknownPlaceholder.placeholder: the placeholder {nobody} names none of its"
                + " parameters");
  }

  @Test
  void address_hasAForm() {
    assertThat(mistakes(Declarations.BadAddresses.class))
        .hasSize(4)
        .allMatch(
            line ->
                line.endsWith(
                    "is not of the form METHOD /path/{parameter}/ [status [no content]]"));
  }

  @Test
  void summary_isASentence() {
    assertThat(mistakes(Declarations.NoSummary.class))
        .containsExactly(
            "NoSummary.mumbling: its summary is not a sentence",
            "NoSummary.silent: its summary is not a sentence");
  }

  @Test
  void firstParameter_saysWhoCalls() {
    assertThat(mistakes(Declarations.WrongFirstParameter.class))
        .containsExactly(
            "WrongFirstParameter.nothing: its first parameter is neither Caller nor Origin",
            "WrongFirstParameter.unknown: its first parameter is neither Caller nor Origin");
  }

  @Test
  void types_areSuchThatTravel() {
    assertThat(mistakes(Declarations.TypesThatCannotTravel.class))
        .containsExactly(
            "TypesThatCannotTravel.instant: the parameter at: the type java.time.Instant cannot"
                + " travel",
            "TypesThatCannotTravel.optional: its answer: the type java.util.Optional<java.lang"
                + ".String> cannot travel");
  }

  @Test
  void optionalParameter_canBeNull() {
    assertThat(mistakes(Declarations.OptionalPrimitive.class))
        .containsExactly("OptionalPrimitive.count: the optional parameter times is a primitive");
  }

  @Test
  void location_namesWhatTheCallKnowsAndCanBeRead() {
    assertThat(mistakes(Declarations.Right.class, Declarations.BadLocations.class))
        .containsExactly(
            "BadLocations.nameless: its location's {nobody} is in neither its answer nor its"
                + " parameters",
            "BadLocations.noAddress: its location \"/letters/1/\" is of no use without a REST"
                + " address",
            "BadLocations.noPath: the location \"letters\" is not of the form /path/{name}/",
            "operation.nowhere: nothing can be read at its location /greetings/{text}/");
  }

  @Test
  void emptyAnswer_losesNothing() {
    assertThat(mistakes(Declarations.LostAnswer.class))
        .containsExactly("LostAnswer.lost: its answer would be lost: POST /lost/ 200 no content");
  }

  @Test
  void fault_hasASymbolAndANumberThatNoOtherSubjectHas() {
    assertThat(mistakes(Declarations.TakenFaults.class))
        .containsExactly(
            "the fault FORBIDDEN is declared twice",
            "the faults INVALID_SESSION and ODD share the number 10001");
  }

  @Test
  void allMistakes_areListedTogether() {
    assertThat(
            mistakes(
                Declarations.Right.class,
                Declarations.SameName.class,
                Declarations.SameAddress.class,
                Declarations.UnknownPlaceholder.class,
                Declarations.BadAddresses.class,
                Declarations.NoSummary.class,
                Declarations.WrongFirstParameter.class,
                Declarations.OptionalPrimitive.class,
                Declarations.TypesThatCannotTravel.class,
                Declarations.BadLocations.class,
                Declarations.LostAnswer.class))
        .hasSize(19)
        .isSorted();
  }

  private static List<String> mistakes(Class<?>... types) {
    StartFailure failure =
        catchThrowableOfType(StartFailure.class, () -> OperationCatalog.describe(List.of(types)));
    assertThat(failure).hasMessageStartingWith("The operation catalogue has mistakes:\n");
    return Stream.of(String.valueOf(failure.getMessage()).split("\n"))
        .skip(1)
        .map(String::strip)
        .toList();
  }
}
