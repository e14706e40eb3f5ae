package org.cpor.verifier.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes of the directory under {@code If-Match} and {@code If-None-Match}. */
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
  void onlyWhatIsThereMatchesAStar() {
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
  void ofTenWritesOfOneVersionAtTheSameMomentOneIsDone() throws Exception {
    String tag = put(Caller.feed(), "Old").header("ETag");

    assertThat(atOnce(n -> put(Caller.feed().header("If-Match", tag), "New " + n)))
        .containsOnly(200, 412)
        .containsOnlyOnce(200);
  }

  @Test
  void ofTenWritesThatOnlyCreateOneIsDone() throws Exception {
    assertThat(atOnce(n -> put(Caller.feed().header("If-None-Match", "*"), "New " + n)))
        .containsOnly(200, 412)
        .containsOnlyOnce(200);
  }

  private static List<Integer> atOnce(IntFunction<Response> write) throws Exception {
    List<Callable<Response>> writes =
        IntStream.range(0, 10).<Callable<Response>>mapToObj(n -> () -> write.apply(n)).toList();
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(10)) {
      for (Future<Response> answer : clients.invokeAll(writes)) {
        statuses.add(answer.get().statusCode());
      }
    }
    return statuses;
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
