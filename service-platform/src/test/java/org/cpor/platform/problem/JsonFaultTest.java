package org.cpor.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cpor.platform.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonFaultTest {

  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

  JsonFaultTest() {
    new StrictJson().customize(json);
  }

  enum Colour {
    RED,
    BLUE
  }

  record Inner(String text, Integer number) {}

  record Outer(
      Inner inner,
      List<Inner> inners,
      Colour colour,
      UUID id,
      Instant at,
      Duration offset,
      Boolean flag,
      Map<String, List<Object>> copies) {}

  record Copying(Whole whole) {}

  record Whole(List<String> parts) {
    Whole {
      parts = List.copyOf(parts);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"inner": {"text": 7}}               | inner.text        | must be a text
          {"inner": {"text": "\\u0000"}}       | inner.text        | must not contain the NUL character or half of a surrogate pair
          {"inner": {"number": "7"}}           | inner.number      | must be a number in range
          {"inner": {"other": 7}}              | inner.other       | is not a field of this request
          {"inner": []}                        | inner             | must be an object
          {"inners": {}}                       | inners            | must be a list
          {"inners": [{"number":1},{"number":true}]} | inners[1].number | must be a number in range
          {"colour": "GREEN"}                  | colour            | must be one of RED, BLUE
          {"colour": 1}                        | colour            | must be one of RED, BLUE
          {"id": "x"}                          | id                | must be a UUID
          {"at": 12}                           | at                | must be an instant as RFC 3339 has it, such as 2026-11-20T09:30:00Z
          {"at": "9999-12-31T23:59:59-00:01"}  | at                | must be an instant as RFC 3339 has it, such as 2026-11-20T09:30:00Z
          {"inner": {"\\ud800": 7}}          | inner.�       | is not a field of this request
          {"at": "today"}                      | at                | must be an instant as RFC 3339 has it, such as 2026-11-20T09:30:00Z
          {"offset": "5 days"}                 | offset            | must be a duration as ISO 8601 has it, such as PT120H
          {"flag": "true"}                     | flag              | must be true or false
          """)
  void aBreachOfTheContractIsToldByItsField(String request, String field, String message) {
    JsonMappingException failure = failure(request, Outer.class);

    assertThat(JsonFault.isOfContract(failure)).isTrue();
    assertThat(JsonFault.violation(failure).in(Locale.ENGLISH))
        .isEqualTo(new WrittenViolation(field, message));
  }

  @Test
  void theErrorOfARecordConstructorNamesItsField() {
    JsonMappingException failure = failure("{\"whole\": {}}", Copying.class);

    assertThat(JsonFault.violation(failure)).isEqualTo(new Violation("whole", "is incomplete"));
  }

  @Test
  void theErrorOfBrokenJsonNamesItsPosition() {
    JsonProcessingException failure =
        catchThrowableOfType(
            JsonProcessingException.class, () -> json.readValue("{\n\"inner\": }", Outer.class));

    assertThat(JsonFault.detail(failure).english())
        .isEqualTo("The body is not well-formed JSON: line 2, column 10.");
  }

  @ParameterizedTest
  @MethodSource("beyondTheParser")
  void jsonBeyondALimitOfTheParserIsReported(String request) {
    JsonProcessingException failure =
        catchThrowableOfType(
            JsonProcessingException.class, () -> json.readValue(request, Outer.class));

    assertThat(JsonFault.detail(failure).english())
        .startsWith("The body has a text, a name, a number, a depth or a size beyond");
  }

  static List<String> beyondTheParser() {
    return List.of(
        "{\"inner\": {\"text\": \"" + "x".repeat(100_001) + "\"}}",
        "{\"" + "x".repeat(201) + "\": 1}",
        "{\"inner\": {\"number\": " + "1".repeat(101) + "}}",
        "{\"copies\": {\"x\": " + "[".repeat(51) + "]".repeat(51) + "}}");
  }

  @Test
  void aBodyThatIsNotAnObjectIsReported() {
    JsonMappingException failure = failure("[]", Outer.class);

    assertThat(JsonFault.isOfContract(failure)).isFalse();
    assertThat(JsonFault.detail(failure).english())
        .isEqualTo("The body is not the JSON object that is expected here.");
  }

  private JsonMappingException failure(String request, Class<?> type) {
    return catchThrowableOfType(JsonMappingException.class, () -> json.readValue(request, type));
  }
}
