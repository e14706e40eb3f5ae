package org.cpor.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  private final ObjectMapper json = strict();

  private static ObjectMapper strict() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper;
  }

  enum Colour {
    RED
  }

  record Thing(
      @Nullable String text,
      @Nullable Integer number,
      @Nullable Boolean flag,
      @Nullable Colour colour,
      @Nullable Instant at,
      @Nullable List<String> texts) {}

  @Test
  void jsonThatFollowsTheContractIsRead() throws JsonProcessingException {
    String request =
        """
        {"text": "árvíztűrő \\ud83d\\ude00", "number": 7, "flag": true, "colour": "RED",
         "at": "2026-11-20T10:30:00+01:00", "texts": ["a"]}
        """;

    assertThat(json.readValue(request, Thing.class))
        .isEqualTo(
            new Thing(
                "árvíztűrő 😀",
                7,
                true,
                Colour.RED,
                Instant.parse("2026-11-20T09:30:00Z"),
                List.of("a")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"other\": 1}",
        "{\"text\": 1}",
        "{\"text\": true}",
        "{\"text\": 1.5}",
        "{\"text\": {}}",
        "{\"text\": [\"a\"]}",
        "{\"text\": \"\\u0000\"}",
        "{\"text\": \"\\ud800\"}",
        "{\"texts\": [\"\\u0000\"]}",
        "{\"texts\": [1]}",
        "{\"texts\": \"a\"}",
        "{\"number\": \"7\"}",
        "{\"number\": \"\"}",
        "{\"number\": 7.5}",
        "{\"number\": 99999999999}",
        "{\"number\": true}",
        "{\"flag\": \"true\"}",
        "{\"flag\": 1}",
        "{\"colour\": 0}",
        "{\"colour\": \"0\"}",
        "{\"colour\": \"red\"}",
        "{\"colour\": \"\"}",
        "{\"at\": 1763631000}",
        "{\"at\": \"2026-11-20\"}",
        "{\"at\": \"2026-11-20T09:30:00\"}",
        "{\"text\": \"a\", \"text\": \"b\"}",
        "{} {}",
        "{} x",
        "[]",
        "\"\"",
        "7"
      })
  void whatDoesNotIsRefused(String request) {
    assertThatThrownBy(() -> json.readValue(request, Thing.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void anAnswerOmitsAbsentValuesAndWritesTimesInUtc() throws JsonProcessingException {
    Thing thing = new Thing("a", null, null, null, Instant.parse("2026-11-20T09:30:00Z"), null);

    assertThat(json.writeValueAsString(thing))
        .isEqualTo("{\"text\":\"a\",\"at\":\"2026-11-20T09:30:00Z\"}");
  }
}
