package org.cpor.intake.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cpor.stack.client.EventStream;
import org.cpor.stack.identity.AccessToken;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A caller that may read a claim can have up to 50 open streams. A stream ends when the token of
 * its caller expires.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReadersOfStreamsComponentTest extends StreamedClaim {

  @Test
  void anotherPartnersClaimHasNoStream() {
    for (String path : List.of(path(), "/claims/" + UUID.randomUUID() + "/stream")) {
      as(newPartner())
          .get(path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("type", endsWith("/not-found"));
      as(newPartner()).header("Last-Event-ID", "0-0").get(path).then().statusCode(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"portal", "reviewer", "review-lead", "operator"})
  void whoWorksOnClaimsReadsAnyStream(String role) {
    EventStream stream = open(Tokens.withRoles(role));

    assertThat(stream.next().name()).isEqualTo("status");
  }

  @Test
  void callersWithoutARoleForClaimsReadNoStream() {
    withRole("directory-feed").get(path()).then().statusCode(403);
    RestAssured.given().get(path()).then().statusCode(401);
  }

  @Test
  void twentyReadersGetTheSameEvents() {
    for (int i = 0; i < 20; i++) {
      open().next();
    }

    FactTopics.publish(commentPosted("to all"));

    assertThat(opened).hasSize(20).allMatch(stream -> text(stream.next()).equals("to all"));
  }

  @Test
  void aReaderThatDisconnectsMakesRoom() {
    for (int i = 0; i < 50; i++) {
      open();
    }
    as(partner)
        .get(path())
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("type", endsWith("/too-many-streams"));
    assertThat(open(Tokens.withRoles("reviewer")).next().name()).isEqualTo("status");

    opened.removeFirst().close();

    await().atMost(TIMEOUT).until(() -> streams.all().size() == 50);
    assertThat(open().next().name()).isEqualTo("status");
  }

  @Test
  void aReaderThatReadsNothingIsDisconnected() throws Exception {
    try (Socket deaf = new Socket()) {
      deaf.setReceiveBufferSize(4096);
      deaf.connect(new InetSocketAddress(service.getHost(), service.getPort()));
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n"
              .formatted(path(), service.getHost(), Tokens.forPartner(partner));
      deaf.getOutputStream().write(request.getBytes(US_ASCII));
      await().atMost(TIMEOUT).until(() -> streams.all().size() == 1);

      insertComments(300, 100_000);

      await().atMost(TIMEOUT).until(() -> streams.all().isEmpty());
    }
  }

  @Test
  void aStreamEndsWithItsToken() {
    EventStream stream =
        open(
            Tokens.issue(
                AccessToken.withRoles(List.of("reviewer")).lifetime(Duration.ofSeconds(12))));

    stream.next();
    stream.awaitHeartbeat();
    stream.awaitEnd();
  }
}
