package org.cpor.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedElementsTest {

  private final ObjectMapper json = strict();

  private static ObjectMapper strict() {
    ObjectMapper mapper = new ObjectMapper();
    new StrictJson().customize(mapper);
    return mapper;
  }

  enum Colour {
    RED
  }

  record Thing(
      @Nullable List<String> texts,
      @Nullable @Size(max = 2) List<String> few,
      @Nullable @Size(max = 1_500) List<Integer> many,
      @Nullable @Size(max = 2) Set<Colour> colours,
      @Nullable @Size(max = 2) Map<String, List<Integer>> map,
      @Nullable @Size(max = 2) List<Part> parts) {}

  record Part(@Nullable @Size(max = 1) List<String> few) {}

  @Test
  void elementsUpToTheLimitOfTheFieldAreRead() throws IOException {
    Thing thing =
        json.readValue(
            """
            {"texts": [%s], "few": ["a", "b"], "many": [%s], "colours": ["RED", "RED"],
             "map": {"a": [1, 2, 3], "b": []},
             "parts": [{"few": ["a"]}, {"few": ["b"]}]}
            """
                .formatted(repeated("\"\"", 1_000), repeated("1", 1_500)),
            Thing.class);

    assertThat(thing.texts()).hasSize(1_000);
    assertThat(thing.many()).hasSize(1_500);
    assertThat(thing.map()).containsEntry("a", List.of(1, 2, 3));
    assertThat(thing.parts()).containsExactly(new Part(List.of("a")), new Part(List.of("b")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"few": ["a", "b", "c"]}                  | few
          {"few": ["a", "b", null]}                 | few
          {"colours": ["RED", "RED", "RED"]}        | colours
          {"map": {"a": [1], "b": [], "c": []}}     | map
          {"parts": [{}, {}, {}]}                   | parts
          """)
  void oneMoreIsRefused(String request, String field) {
    TooManyElementsException refusal = refusal(request);

    assertThat(refusal.getOriginalMessage()).isEqualTo("must have no more than 2 elements");
    assertThat(refusal.getPath())
        .singleElement()
        .satisfies(step -> assertThat(step.getFieldName()).isEqualTo(field));
  }

  @Test
  void aListWithoutALimitOfItsOwnHasTheDefaultLimit() {
    TooManyElementsException refusal = refusal("{\"texts\": [" + repeated("\"\"", 1_001) + "]}");

    assertThat(refusal.getOriginalMessage()).isEqualTo("must have no more than 1000 elements");
  }

  @Test
  void anArrayHasTheLimitOfAList() {
    assertThatExceptionOfType(TooManyElementsException.class)
        .isThrownBy(() -> json.readValue("[" + repeated("\"\"", 1_001) + "]", String[].class));
  }

  @Test
  void theErrorNamesTheElementThatContainsTheList() {
    TooManyElementsException refusal = refusal("{\"parts\": [{}, {\"few\": [\"a\", \"b\"]}]}");

    assertThat(refusal.getPath())
        .extracting(JsonMappingException.Reference::getFieldName, step -> step.getIndex())
        .containsExactly(tuple("parts", -1), tuple(null, 1), tuple("few", -1));
  }

  @Test
  void elementsBeyondTheLimitAreNotRead() throws IOException {
    byte[] body = ("{\"texts\": [" + repeated("\"\"", 340_000) + "]}").getBytes(UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(body);
    try (JsonParser parser = new JsonFactory().createParser(in)) {
      assertThatExceptionOfType(TooManyElementsException.class)
          .isThrownBy(() -> json.readValue(parser, Thing.class));
    }

    assertThat(in.available()).isGreaterThan(900_000);
  }

  @Test
  void jsonThatTheServiceStoredIsReadWithoutLimits() throws IOException {
    String stored = "{\"few\": [" + repeated("\"\"", 600_000) + "]}";

    assertThat(new StoredJson(json).mapper().readValue(stored, Thing.class).few()).hasSize(600_000);
  }

  private TooManyElementsException refusal(String request) {
    return catchThrowableOfType(
        TooManyElementsException.class, () -> json.readValue(request, Thing.class));
  }

  private static String repeated(String element, int times) {
    return String.join(",", Collections.nCopies(times, element));
  }
}
