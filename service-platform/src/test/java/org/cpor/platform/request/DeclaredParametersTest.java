package org.cpor.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredParametersTest {

  interface Resource {
    void list(
        @QueryParam("limit") Integer limit,
        @QueryParam("colours") List<String> colours,
        @PathParam("id") String id,
        @HeaderParam("If-Match") String tag);
  }

  interface Bare {
    void show(@PathParam("id") String id);
  }

  @Test
  void declaredParametersAreAccepted() {
    assertThat(violations(Resource.class, Map.of("limit", List.of("1")))).isEmpty();
    assertThat(
            violations(
                Resource.class, Map.of("limit", List.of("1"), "colours", List.of("red", "blue"))))
        .isEmpty();
  }

  @Test
  void undeclaredParametersAreRefusedByName() {
    assertThat(
            violations(
                Resource.class,
                Map.of("Limit", List.of("1"), "id", List.of("1"), "limit", List.of("1"))))
        .containsExactly(
            new Violation(
                "Limit", "is no parameter of this resource, which has {0}", "colours, limit"),
            new Violation(
                "id", "is no parameter of this resource, which has {0}", "colours, limit"));
    assertThat(violations(Bare.class, Map.of("", List.of(""))))
        .containsExactly(new Violation("", "is no parameter of this resource, which has none"));
  }

  static class Filter {
    @QueryParam("status")
    @Nullable String status;

    @Nullable String internal;
  }

  interface Filtered {
    void list(@BeanParam Filter filter, @QueryParam("limit") Integer limit);
  }

  @Test
  void theFieldsOfABeanAreParametersToo() {
    assertThat(
            violations(Filtered.class, Map.of("status", List.of("OPEN"), "internal", List.of("1"))))
        .containsExactly(
            new Violation(
                "internal", "is no parameter of this resource, which has {0}", "limit, status"));
  }

  @Test
  void aSingleValueMustNotBeRepeated() {
    assertThat(violations(Resource.class, Map.of("limit", List.of("1", "1"))))
        .containsExactly(new Violation("limit", "must be given once"));
  }

  enum Colour {
    RED
  }

  interface Typed {
    void list(
        @QueryParam("after") UUID after,
        @QueryParam("colours") List<Colour> colours,
        @QueryParam("limit") Limit limit);
  }

  @Test
  void allValuesThatTheirTypesDoNotReadAreRefused() {
    assertThat(
            violations(
                Typed.class,
                Map.of(
                    "after", List.of("x"),
                    "colours", List.of("RED", "red", "blue"),
                    "limit", List.of("0"))))
        .extracting(Violation::field)
        .containsExactly("after", "colours", "limit");
    assertThat(
            violations(
                Typed.class,
                Map.of(
                    "after", List.of("019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10"),
                    "colours", List.of("RED"),
                    "limit", List.of("1"))))
        .isEmpty();
  }

  @Test
  void aParameterWithoutAValueIsRefused() {
    Set<String> withoutValue =
        DeclaredParameters.withoutValue("limit=&colour&blank=%20&semicolon=;&a=b=&=x");

    assertThat(withoutValue).containsExactlyInAnyOrder("limit", "colour");
    assertThat(DeclaredParameters.withoutValue(null)).isEmpty();
    assertThat(
            DeclaredParameters.violations(
                Map.of("limit", List.of("")),
                Set.of("limit"),
                DeclaredParameters.declaredBy(Resource.class.getMethods()[0])))
        .containsExactly(new Violation("limit", "must not be blank"));
  }

  @ParameterizedTest
  @CsvSource({
    "=, true",
    "=x, true",
    "limit=1&=x, true",
    "'', false",
    "&&, false",
    "limit==1, false"
  })
  void aParameterWithoutANameIsNoticed(String query, boolean nameless) {
    assertThat(DeclaredParameters.hasNameless(query)).isEqualTo(nameless);
  }

  private static List<Violation> violations(Class<?> resource, Map<String, List<String>> sent) {
    return DeclaredParameters.violations(
        sent, Set.of(), DeclaredParameters.declaredBy(resource.getMethods()[0]));
  }
}
