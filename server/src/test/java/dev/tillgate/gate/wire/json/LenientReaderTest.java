package dev.tillgate.gate.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillgate.foundation.kernel.Fault;
import dev.tillgate.foundation.kernel.Problem;
import dev.tillgate.foundation.kernel.Problems;
import dev.tillgate.foundation.kernel.RequestFault;
import dev.tillgate.gate.operation.RequestNotes;
import dev.tillgate.gate.operation.shape.MapKey;
import dev.tillgate.gate.operation.shape.ScalarForm;
import dev.tillgate.gate.operation.shape.Shapes;
import dev.tillgate.gate.operation.shape.Wire;
import dev.tillgate.sale.cart.api.CartFault;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every rule of leniency, each with a request that needs it. */
class LenientReaderTest {
  private static final JsonText TEXT = new JsonText();

  enum Unit {
    DAY,
    CALENDAR_MONTH
  }

  record Amount(@ScalarForm @Nullable BigDecimal amount, @MapKey @Nullable String currency) {}

  record Trial(@Nullable Integer period) {}

  record Thing(
      @Nullable String zip,
      @Nullable Integer quantity,
      @Nullable Long orderNo,
      @Nullable BigDecimal price,
      @Nullable Boolean enabled,
      @Nullable LocalDate day,
      @Nullable LocalDateTime moment,
      @Nullable Unit unit,
      @Nullable Trial trial,
      @CartFault.Of(CartFault.ORDER_ITEMS_INVALID) List<Trial> trials,
      List<Amount> amounts,
      List<String> codes,
      Map<String, String> labels,
      @Nullable JsonNode anything,
      @Wire("CustomerIP") @Nullable String customerIp,
      @CartFault.Of(CartFault.ORDER_ITEMS_QUANTITY_INVALID) @Nullable Integer count) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12345      | 12345",
        "12345.50   | 12345.50",
        "'\"02139\"' | 02139",
        "true       | true",
        "1e3        | 1000"
      })
  void text_mayComeAsAnyScalar(String json, String expected) {
    assertThat(thing("{\"Zip\":" + json + "}").zip()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"3\"", "3.0", "\" 3 \"", "3e0", "\"03\""})
  void number_mayComeAsText(String json) {
    Thing thing = thing("{\"Quantity\":" + json + ",\"OrderNo\":" + json + "}");
    assertThat(thing.quantity()).isEqualTo(3);
    assertThat(thing.orderNo()).isEqualTo(3L);
  }

  @Test
  void amount_mayComeAsText_andKeepsItsDigits() {
    assertThat(thing("{\"Price\":\"19.90\"}").price()).isEqualTo(new BigDecimal("19.90"));
    assertThat(thing("{\"Price\":19.90}").price()).isEqualTo(new BigDecimal("19.90"));
  }

  @ParameterizedTest
  @CsvSource({
    "1,true",
    "true,true",
    "\"1\",true",
    "\"true\",true",
    "\"TRUE\",true",
    "\"yes\",true",
    "0,false",
    "false,false",
    "\"0\",false",
    "\"False\",false",
    "\"no\",false"
  })
  void truth_hasManySpellings(String json, boolean expected) {
    assertThat(thing("{\"Enabled\":" + json + "}").enabled()).isEqualTo(expected);
  }

  @Test
  void dates_takeTheDayOrTheMoment() {
    Thing thing = thing("{\"Day\":\"2026-01-31\",\"Moment\":\"2026-01-31 10:20:30\"}");
    assertThat(thing.day()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(thing.moment()).isEqualTo(LocalDateTime.of(2026, 1, 31, 10, 20, 30));
    assertThat(thing("{\"Day\":\"2026-01-31 23:59:59\"}").day()).isEqualTo(thing.day());
    assertThat(thing("{\"Moment\":\"2026-01-31\"}").moment())
        .isEqualTo(LocalDateTime.of(2026, 1, 31, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+999999999-01-01T00:00:00", "-9999-01-01T00:00:00", "0000-01-01", "2026-02-30"})
  void date_outsideTheCalendar_isRefused(String text) {
    assertThat(refusals("{\"Moment\":\"" + text + "\"}"))
        .containsExactly("INVALID_PARAMETER at Moment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CALENDAR_MONTH", "calendar_month", "caLEndar-Month", "Calendar month"})
  void word_mayComeInAnyCase(String word) {
    assertThat(thing("{\"Unit\":\"" + word + "\"}").unit()).isEqualTo(Unit.CALENDAR_MONTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CustomerIP", "customerip", "customerIp", "CUSTOMERIP"})
  void propertyName_mayComeInAnyCase(String name) {
    assertThat(thing("{\"" + name + "\":\"10.0.0.1\"}").customerIp()).isEqualTo("10.0.0.1");
  }

  @Test
  void nullAndAbsent_areTheSame() {
    assertThat(thing("{\"Zip\":null,\"Amounts\":null,\"Labels\":null,\"Trial\":null}"))
        .isEqualTo(thing("{}"));
    assertThat(thing("{}").codes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "\"\"", "\"  \"", "[]", "null"})
  void nothing_mayStandWhereAnObjectIsMeant(String json) {
    assertThat(thing("{\"Trial\":" + json + ",\"Labels\":" + json + "}")).isEqualTo(thing("{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "\"\"", "false", "null"})
  void nothing_mayStandWhereAListIsMeant(String json) {
    assertThat(thing("{\"Codes\":" + json + ",\"Trials\":" + json + "}")).isEqualTo(thing("{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "\"\""})
  void nothing_mayStandWhereANumberIsMeant(String json) {
    assertThat(thing("{\"Quantity\":" + json + ",\"Unit\":" + json + "}")).isEqualTo(thing("{}"));
  }

  @Test
  void list_mayComeAsAnObjectWithIndexKeysAndGaps() {
    assertThat(thing("{\"Codes\":{\"10\":\"c\",\"0\":\"a\",\"2\":\"b\"}}").codes())
        .containsExactly("a", "b", "c");
    assertThat(thing("{\"Trials\":{\"1\":{\"Period\":7}}}").trials()).containsExactly(new Trial(7));
  }

  @Test
  void scalar_mayStandForAListOfOne() {
    assertThat(thing("{\"Codes\":\"a\"}").codes()).containsExactly("a");
    assertThat(thing("{\"Trials\":{\"period\":7}}").trials()).containsExactly(new Trial(7));
    assertThat(thing("{\"Amounts\":5}").amounts())
        .containsExactly(new Amount(new BigDecimal(5), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"Currency\":\"USD\",\"Amount\":\"5.00\"},{\"Currency\":\"EUR\",\"Amount\":4.50}]",
        "{\"USD\":{\"Currency\":\"USD\",\"Amount\":\"5.00\"},\"EUR\":{\"Amount\":4.50}}",
        "{\"USD\":\"5.00\",\"EUR\":4.50}"
      })
  void amounts_comeAsListOrByCurrency(String json) {
    assertThat(thing("{\"Amounts\":" + json + "}").amounts())
        .containsExactly(
            new Amount(new BigDecimal("5.00"), "USD"), new Amount(new BigDecimal("4.50"), "EUR"));
  }

  @Test
  void unknownFields_areIgnored() {
    assertThat(thing("{\"Zip\":\"1\",\"Nonsense\":{\"a\":[1]},\"\":2}").zip()).isEqualTo("1");
  }

  @Test
  void refusal_namesTheDeclaredFaultAndThePlace() {
    assertThat(refusals("{\"Count\":\"many\",\"Quantity\":[1],\"Unit\":\"week\",\"Trial\":7}"))
        .containsExactlyInAnyOrder(
            "ORDER_ITEMS_QUANTITY_INVALID at Count",
            "INVALID_PARAMETER at Quantity",
            "INVALID_PARAMETER at Unit",
            "INVALID_PARAMETER at Trial");
  }

  @Test
  void refusal_ofALaterElement_isThatOfTheList() {
    assertThat(refusals("{\"Trials\":[{\"Period\":1},7]}"))
        .containsExactly("ORDER_ITEMS_INVALID at Trials[1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", "-1e999999999", "1e-999999999", "99999999999999999999", "1.5"})
  void number_thatCannotBeAQuantity_isRefused(String json) {
    assertThat(refusals("{\"Quantity\":" + json + "}"))
        .containsExactly("INVALID_PARAMETER at Quantity");
  }

  @Test
  void anything_isKeptAsItIs_unlessANumberInItCannotBe() {
    assertThat(Objects.requireNonNull(thing("{\"Anything\":{\"a\":[1.50]}}").anything()))
        .hasToString("{\"a\":[1.50]}");
    assertThat(refusals("{\"Anything\":{\"a\":[1,1e999999999]}}"))
        .containsExactly("INVALID_PARAMETER at Anything.a[1]");
  }

  private static Thing thing(String json) {
    Problems problems = new Problems();
    Thing thing = read(json, problems);
    problems.throwIfAny();
    return thing;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'Quantity': '3'}                | Quantity: text read as a whole number",
        "{'quantity': '3'}                | Quantity: text read as a whole number",
        "{'Price': '1.50'}                | Price: text read as a number",
        "{'Enabled': '1'}                 | Enabled: text read as true or false",
        "{'Enabled': 0}                   | Enabled: number read as true or false",
        "{'Zip': 2139}                    | Zip: number read as a text",
        "{'Zip': true}                    | Zip: boolean read as a text",
        "{'Quantity': ' '}                | Quantity: empty text read as nothing",
        "{'Quantity': []}                 | Quantity: empty list read as nothing",
        "{'Trial': false}                 | Trial: boolean read as nothing",
        "{'Labels': []}                   | Labels: empty list read as nothing",
        "{'Trials': {'Period': 3}}        | Trials: object read as a list",
        "{'Trials': {'0': {'Period': 3}}} | Trials: object read as a list",
        "{'Trials': ''}                   | Trials: empty text read as an empty list",
        "{'Codes': 'a'}                   | Codes: text read as a list",
        "{'Amounts': [5]}                 | Amounts[0]: number read as an object",
        "{'Trials': [{}, {'Period': '3'}]} | Trials[1].Period: text read as a whole number",
        "{'Colour': 'red'}                | Colour: not known here and ignored",
        "{'Trials': [{'Colour': 'red'}]}  | Trials[0].Colour: not known here and ignored",
        "{'4111111111111111': 1}          | ?: not known here and ignored",
        "{'Trial': {'ada@example.com': 1}} | Trial.?.com: not known here and ignored"
      })
  void forgivenThing_isNotedWithoutItsValue(String json, String note) {
    assertThat(notes(json.replace('\'', '"'))).containsExactly(note.strip());
  }

  @Test
  void naturalValues_areNotNoted() {
    assertThat(
            notes(
                """
                {"Zip": "02139", "Quantity": 3, "OrderNo": 3, "Price": 1.5, "Enabled": true,
                 "Day": "2026-01-31", "Moment": "2026-01-31 10:20:30", "Unit": "day",
                 "Trial": {"Period": 1}, "Trials": [{"Period": null}], "Amounts": [],
                 "Codes": ["a"], "Labels": {"a": "b"}, "Anything": "1", "Count": null}"""))
        .isEmpty();
  }

  @Test
  void refusedValue_isAProblemAndNoNote() {
    assertThat(notes("{\"Quantity\": \"many\", \"Trial\": 7, \"Labels\": 7}")).isEmpty();
  }

  @Test
  void notes_areAtMostAHundred() {
    String many =
        IntStream.range(0, 500)
            .mapToObj(i -> "\"Colour" + i + "\": 1")
            .collect(Collectors.joining(",", "{", "}"));
    assertThat(notes(many)).hasSize(100);
  }

  private static List<String> refusals(String json) {
    Problems problems = new Problems();
    var _ = read(json, problems);
    try {
      problems.throwIfAny();
      return List.of();
    } catch (Fault fault) {
      return fault.problems().stream().map(LenientReaderTest::line).toList();
    }
  }

  private static String line(Problem problem) {
    return problem.code() + " at " + problem.path();
  }

  private static Thing read(String json, Problems problems) {
    return read(json, problems, new RequestNotes());
  }

  private static List<String> notes(String json) {
    RequestNotes notes = new RequestNotes();
    var _ = read(json, new Problems(), notes);
    return notes.all().stream().map(note -> note.path() + ": " + note.text()).toList();
  }

  private static Thing read(String json, Problems problems, RequestNotes notes) {
    JsonNode tree = TEXT.parse(json.getBytes(StandardCharsets.UTF_8));
    return (Thing)
        Objects.requireNonNull(
            LenientReader.read(
                tree, Shapes.of(Thing.class), RequestFault.INVALID_PARAMETER, "", problems, notes));
  }
}
