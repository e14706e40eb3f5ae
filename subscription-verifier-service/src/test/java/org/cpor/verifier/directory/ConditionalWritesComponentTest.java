package org.cpor.verifier.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes of the directory with {@code If-Match} and {@code If-None-Match}. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ConditionalWritesComponentTest {

  private final UUID id = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tenants|{\"displayName\": \"%s\", \"domains\": [\"b.example\", \"a.example\"]}|displayName",
        "subscriptions|{\"tenantId\": \"11111111-1111-7111-8111-111111111111\", \"family\": \"OTHER\","
            + " \"channel\": \"CSP\", \"status\": \"%s\", \"products\": ["
            + "{\"product\": \"POWER_BI\", \"provisioning\": \"SUCCESS\"},"
            + " {\"product\": \"INTUNE\", \"provisioning\": \"ERROR\"}]}|status",
        "partners|{\"displayName\": \"%s\", \"mpns\": []}|displayName",
        "identifiers|{\"kind\": \"%s\"}|kind"
      })
  void everyRecordHasATagAndIsNotOverwrittenByAStaleWrite(String kind, String body, String field) {
    boolean named = kind.equals("tenants") || kind.equals("partners");
    String old = kind.equals("identifiers") ? "ORDER" : named ? "Old" : "ACTIVE";
    String next = kind.equals("identifiers") ? "SKU" : named ? "New" : "EXPIRED";
    String where = "/directory/" + kind + "/" + id;
    String first = put(Caller.feed(), where, body.formatted(old)).header("ETag");
    assertThat(first).matches("\"[0-9a-f]+\"");
    Caller.feed().get(where).then().statusCode(200).header("ETag", first);
    Caller.feed().header("If-None-Match", first).get(where).then().statusCode(304);
    Caller.feed().header("If-Match", "\"x\"").get(where).then().statusCode(412);

    String second =
        put(Caller.feed().header("If-Match", "\"x\", " + first), where, body.formatted(next))
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");

    assertThat(second).isNotEqualTo(first);
    for (String stale : List.of(first, "\"stale\"", "W/" + second)) {
      put(Caller.feed().header("If-Match", stale), where, body.formatted(old))
          .then()
          .statusCode(412)
          .contentType("application/problem+json");
    }
    put(Caller.feed().header("If-None-Match", "*"), where, body.formatted(old))
        .then()
        .statusCode(412);
    Caller.feed().get(where).then().header("ETag", second).body(field, equalTo(next));
  }

  @Test
  void onlyAnExistingRecordMatchesAStar() {
    put(Caller.feed().header("If-Match", "*"), "Old").then().statusCode(412);
    put(Caller.feed().header("If-None-Match", "*"), "Old").then().statusCode(200);
    put(Caller.feed().header("If-Match", "*"), "New").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stale", "\"a\" \"b\"", "*, \"a\"", "\"a"})
  void aMalformedConditionIsAViolation(String header) {
    put(Caller.feed().header("If-Match", header), "Old")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("If-Match"));
    Caller.feed().get("/directory/tenants/{id}", id).then().statusCode(404);
  }

  @Test
  void ofTenConcurrentWritesOfOneVersionOneSucceeds() throws Exception {
    String tag = put(Caller.feed(), "Old").header("ETag");

    assertThat(atOnce(n -> put(Caller.feed().header("If-Match", tag), "New " + n)))
        .containsOnly(200, 412)
        .containsOnlyOnce(200);
  }

  @Test
  void ofTenConcurrentCreationsOneSucceeds() throws Exception {
    assertThat(atOnce(n -> put(Caller.feed().header("If-None-Match", "*"), "New " + n)))
        .containsOnly(200, 412)
        .containsOnlyOnce(200);
  }

  /**
   * The kinds of records, each with the template of a body. A test replaces {@code %d} by a number,
   * so that its bodies differ.
   */
  static List<Arguments> kinds() {
    return List.of(
        arguments("tenants", "{\"displayName\": \"Name %d\", \"domains\": [\"c.example\"]}"),
        arguments(
            "subscriptions",
            """
            {"tenantId": "11111111-1111-7111-8111-111111111111", "family": "OTHER",
             "channel": "CSP", "status": "ACTIVE", "endsAt": "20%d-01-01T00:00:00Z",
             "products": []}\
            """),
        arguments("partners", "{\"displayName\": \"Name %d\", \"mpns\": []}"),
        arguments(
            "products",
            """
            {"solutionArea": "BUSINESS_APPLICATIONS", "names": {"hu": "Termék %d", "en": "Product"},
             "activities": ["USAGE"]}\
            """));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void ofConcurrentFirstWritesAllSucceedAndTheLastOneStays(String kind, String body)
      throws Exception {
    for (int round = 0; round < 5; round++) {
      String where = "/directory/" + kind + "/" + newId(kind);

      List<Response> answers =
          answersAtOnce(n -> put(Caller.feed(), where, body.formatted(30 + n)));

      assertThat(answers).extracting(Response::statusCode).containsOnly(200);
      // Each answer has the tag of its own content. The current content is the content of one of
      // the answers.
      List<String> tags = answers.stream().map(answer -> answer.header("ETag")).toList();
      assertThat(tags).doesNotHaveDuplicates();
      assertThat(tags).contains(Caller.feed().get(where).header("ETag"));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void ofConcurrentCreationsTheSuccessfulOneStays(String kind, String body) throws Exception {
    for (int round = 0; round < 5; round++) {
      String where = "/directory/" + kind + "/" + newId(kind);

      List<Response> answers =
          answersAtOnce(
              n -> put(Caller.feed().header("If-None-Match", "*"), where, body.formatted(30 + n)));

      assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412);
      assertThat(answers)
          .filteredOn(answer -> answer.statusCode() == 200)
          .singleElement()
          .extracting(answer -> answer.header("ETag"))
          .isEqualTo(Caller.feed().get(where).header("ETag"));
    }
  }

  private static String newId(String kind) {
    String made = UUID.randomUUID().toString();
    return kind.equals("products") ? made.toUpperCase(Locale.ROOT).replace('-', '_') : made;
  }

  private static List<Integer> atOnce(IntFunction<Response> write) throws Exception {
    return answersAtOnce(write).stream().map(Response::statusCode).toList();
  }

  private static List<Response> answersAtOnce(IntFunction<Response> write) throws Exception {
    List<Callable<Response>> writes =
        IntStream.range(0, 10).<Callable<Response>>mapToObj(n -> () -> write.apply(n)).toList();
    List<Response> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(10)) {
      for (Future<Response> answer : clients.invokeAll(writes)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private Response put(RequestSpecification request, String name) {
    return put(
        request,
        "/directory/tenants/" + id,
        "{\"displayName\": \"%s\", \"domains\": [\"c.example\"]}".formatted(name));
  }

  private static Response put(RequestSpecification request, String where, String body) {
    return request.body(body).put(where);
  }
}
