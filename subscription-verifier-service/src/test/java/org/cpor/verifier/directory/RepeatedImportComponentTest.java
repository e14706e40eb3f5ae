package org.cpor.verifier.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.testing.api.CheckingHttpClient;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class RepeatedImportComponentTest {

  private static final CheckingHttpClient HTTP = new CheckingHttpClient();

  @TestHTTPResource("/directory/import")
  URI door;

  @Inject DataSource database;

  private final String key = UUID.randomUUID().toString();

  @Test
  void aRepeatedImportUndoesNoLaterWrites() throws Exception {
    UUID id = UUID.randomUUID();
    String file = tenant(id, "Imported") + "{\"type\": \"planet\"}\n";
    HttpResponse<String> first = send(file);
    assertThat(first.body())
        .contains("\"line\":2", "{\"read\":2,\"applied\":1,\"unchanged\":0,\"refused\":1}");
    assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
    rename(id, "Written since");

    HttpResponse<String> again = send(file);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertName(id, "Written since");
  }

  @Test
  void withoutAKeyAnImportIsAppliedAgain() throws Exception {
    UUID id = UUID.randomUUID();
    HttpRequest.Builder keyless =
        HttpRequest.newBuilder(door)
            .header("Authorization", "Bearer " + Tokens.withRoles("directory-feed"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(tenant(id, "Imported")));
    HTTP.send(keyless.build());
    rename(id, "Written since");

    HTTP.send(keyless.build());

    assertName(id, "Imported");
  }

  @Test
  void anotherFileWithTheKeyIsRefusedBeforeAnythingIsApplied() throws Exception {
    UUID id = UUID.randomUUID();
    String file = tenant(id, "Imported");
    send(file);

    for (String other : List.of(tenant(id, "Other"), "\n" + tenant(id, "Other"), file + file, "")) {
      HttpResponse<String> answer = send(other);

      assertThat(answer.statusCode()).as(other).isEqualTo(422);
      assertThat(answer.body()).contains("idempotency-key-reused");
    }
    assertName(id, "Imported");
  }

  @Test
  void anEmptyFileUsesItsKey() throws Exception {
    assertThat(send("\n").body())
        .isEqualTo("{\"read\":0,\"applied\":0,\"unchanged\":0,\"refused\":0}\n");

    assertThat(send(tenant(UUID.randomUUID(), "Imported")).statusCode()).isEqualTo(422);
  }

  @Test
  void keysOfImportsAndOtherRequestsCannotBeExchanged() throws Exception {
    Customer customer = Customer.provisioned();
    String check = customer.request(customer.partnerId);
    assertThat(check(check, "other-" + key)).isEqualTo(200);
    UUID id = UUID.randomUUID();
    String file = tenant(id, "Imported");

    assertThat(send(file, "other-" + key).statusCode()).isEqualTo(422);

    Caller.feed().get("/directory/tenants/{id}", id).then().statusCode(404);
    assertThat(send(file).statusCode()).isEqualTo(200);
    assertThat(check(check, key)).isEqualTo(422);
  }

  private static int check(String claim, String withKey) {
    return Caller.withRoles("portal")
        .header("Idempotency-Key", withKey)
        .body(claim)
        .post("/verifications")
        .statusCode();
  }

  @Test
  void anInterruptedImportAppliesOnlyTheRest() throws Exception {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(1_200).toList();
    String file = tenants(ids);
    String whole = send(file).body();
    // This is the state after a crash: only the first step was applied.
    forgetStepsAfterTheFirst();
    rename(ids.getFirst(), "Written since");
    rename(ids.getLast(), "Not imported");

    HttpResponse<String> again = send(file);

    assertName(ids.getFirst(), "Written since");
    assertName(ids.getLast(), "Imported");
    assertThat(again.headers().firstValue("Idempotent-Replayed")).isEmpty();
    assertThat(again.body())
        .isEqualTo("{\"read\":1200,\"applied\":501,\"unchanged\":699,\"refused\":0}\n");
    assertThat(whole).isEqualTo("{\"read\":1200,\"applied\":1200,\"unchanged\":0,\"refused\":0}\n");
    assertThat(send(file).body()).isEqualTo(again.body());
  }

  @Test
  void linesAppliedOneByOneAreAppliedOnce() throws Exception {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(5).toList();
    String file = tenants(ids) + tenant(UUID.randomUUID(), "Refused") + tenant(ids.get(0), "Last");
    change("alter table tenant add constraint of_test check (display_name <> 'Refused') not valid");
    String first;
    try {
      first = send(file).body();
    } finally {
      change("alter table tenant drop constraint of_test");
    }
    assertThat(first)
        .contains("\"line\":6", "{\"read\":7,\"applied\":6,\"unchanged\":0,\"refused\":1}");
    rename(ids.get(3), "Written since");

    assertThat(send(file).body()).isEqualTo(first);

    assertName(ids.get(3), "Written since");
    assertName(ids.get(0), "Last");
  }

  @Test
  void concurrentImportsWithOneKeyApplyEachStepOnce() throws Exception {
    String file = tenants(Stream.generate(UUID::randomUUID).limit(3_000).toList());

    List<CompletableFuture<HttpResponse<String>>> atOnce =
        IntStream.range(0, 4).mapToObj(i -> HTTP.sendAsync(request(file, key))).toList();

    for (CompletableFuture<HttpResponse<String>> answer : atOnce) {
      assertThat(answer.get().body())
          .isEqualTo("{\"read\":3000,\"applied\":3000,\"unchanged\":0,\"refused\":0}\n");
    }
  }

  private static String tenants(List<UUID> ids) {
    return ids.stream().map(id -> tenant(id, "Imported")).reduce("", String::concat);
  }

  private static String tenant(UUID id, String name) {
    return "{\"type\": \"tenant\", \"id\": \"%s\", \"displayName\": \"%s\", \"domains\": []}\n"
        .formatted(id, name);
  }

  private static void rename(UUID id, String name) {
    Caller.feed()
        .body(Map.of("displayName", name, "domains", List.of()))
        .put("/directory/tenants/{id}", id)
        .then()
        .statusCode(200);
  }

  private static void assertName(UUID id, String name) {
    Caller.feed().get("/directory/tenants/{id}", id).then().body("displayName", equalTo(name));
  }

  private HttpResponse<String> send(String file) throws Exception {
    return send(file, key);
  }

  private HttpResponse<String> send(String file, String withKey) throws Exception {
    return HTTP.send(request(file, withKey));
  }

  private HttpRequest request(String file, String withKey) {
    return HttpRequest.newBuilder(door)
        .header("Authorization", "Bearer " + Tokens.withRoles("directory-feed"))
        .header("Content-Type", "application/x-ndjson")
        .header("Idempotency-Key", withKey)
        .POST(BodyPublishers.ofByteArray(file.getBytes(UTF_8)))
        .build();
  }

  private void forgetStepsAfterTheFirst() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from keyed_answer where key = ? and line > 1")) {
      delete.setString(1, key);
      assertThat(delete.executeUpdate()).isEqualTo(2);
    }
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
