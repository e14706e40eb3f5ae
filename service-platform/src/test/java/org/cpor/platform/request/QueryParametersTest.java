package org.cpor.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.Parameter;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {

  enum Colour {
    RED,
    BLUE
  }

  interface Resource {
    void list(
        @QueryParam("colour") Colour colour,
        @QueryParam("flag") Boolean flag,
        @QueryParam("id") UUID id,
        @QueryParam("text") String text,
        @PathParam("path") UUID path);
  }

  @ParameterizedTest
  @CsvSource({
    "0, RED",
    "0, BLUE",
    "1, true",
    "1, false",
    "2, 019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10"
  })
  void jsonThatFollowsTheContractIsRead(int parameter, String text) {
    assertThat(Objects.requireNonNull(converter(parameter)).fromString(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, red, colour, 'must be one of RED, BLUE'",
    "0, 0, colour, 'must be one of RED, BLUE'",
    "1, maybe, flag, must be true or false",
    "1, TRUE, flag, must be true or false",
    "2, x, id, must be a UUID",
    "2, 1-1-1-1-1, id, must be a UUID"
  })
  void whatDoesNotIsToldByItsName(int parameter, String text, String field, String message) {
    ParamConverter<?> converter = Objects.requireNonNull(converter(parameter));

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> converter.fromString(text))
        .satisfies(problem ->
            assertThat(problem.violations())
                .extracting(Violation::field, Violation::message)
                .containsExactly(tuple(field, message)));
  }

  @Test
  void parametersOfOtherTypesAreUnchanged() {
    assertThat(Stream.of(3, 4).map(QueryParametersTest::converter)).containsOnlyNulls();
  }

  private static @Nullable ParamConverter<?> converter(int number) {
    Parameter parameter = Resource.class.getMethods()[0].getParameters()[number];
    return new QueryParameters()
        .getConverter(
            parameter.getType(), parameter.getParameterizedType(), parameter.getAnnotations());
  }
}
