package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.file;
import static org.cpor.intake.Claiming.newPartner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.intake.RequestLog;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client never finishes sending a batch, or does not read the answers. */
@QuarkusTest
@TestProfile(EndlessRequestsComponentTest.SmallLimits.class)
@WithTestResource(StackTestResource.class)
@Timeout(300)
class EndlessRequestsComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int OF_CALLER = 3;

  /** The configured limits with smaller values. */
  public static final class SmallLimits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "cpor.http.max-requests-of-caller", Integer.toString(OF_CALLER),
          "cpor.http.body-standstill", "3S",
          "cpor.http.answer-standstill", "3S");
    }
  }

  @TestHTTPResource("/claims/batch")
  URI batch;

  private final String partner = newPartner();
  private final List<Socket> clients = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
  }

  @Test
  void anEndlessBatchIsAbortedAndDoesNotBlockOthers() throws IOException {
    try (RequestLog log = new RequestLog()) {
      List<Socket> endless = new ArrayList<>();
      for (int i = 0; i < OF_CALLER; i++) {
        Socket client = connect();
        endless.add(client);
        chunk(client.getOutputStream(), "{}" + " ".repeat(1_000) + "\n");
        awaitAnswer(client.getInputStream());
      }

      as(partner)
          .get("/claims")
          .then()
          .statusCode(429)
          .header("Retry-After", "1")
          .contentType("application/problem+json")
          .body("status", equalTo(429))
          .body("detail", containsString("3 requests"));
      assertThat(file(newPartner(), claim())).isInstanceOf(UUID.class);

      await().atMost(TIMEOUT).until(() -> as(partner).get("/claims").statusCode() == 200);
      for (Socket client : endless) {
        assertCut(client);
      }
      log.tellsOfNoFault(batch.getPath());
    }
  }

  @Test
  void unreadAnswersAreAbortedAndTheirRequestMakesRoom() throws IOException {
    try (RequestLog log = new RequestLog()) {
      Socket client = connect();
      for (int i = 0; i < 60; i++) {
        chunk(client.getOutputStream(), "{\"mpnId\": \"x\"}\n".repeat(1_000));
      }
      chunk(client.getOutputStream(), "");

      log.tellsOfNoFault(batch.getPath());
      assertCut(client);
    }
  }

  private Socket connect() throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), batch.getPort());
    clients.add(client);
    client.setSoTimeout((int) TIMEOUT.toMillis());
    client
        .getOutputStream()
        .write(
            """
            POST /claims/batch HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/x-ndjson\r
            Transfer-Encoding: chunked\r
            Authorization: Bearer %s\r
            \r
            """
                .formatted(Tokens.forPartner(partner))
                .getBytes(US_ASCII));
    return client;
  }

  private static void chunk(OutputStream to, String text) throws IOException {
    to.write((Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(US_ASCII));
  }

  private static void awaitAnswer(InputStream from) throws IOException {
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("\"line\":1") < 0) {
      byte[] read = new byte[1_024];
      int length = from.read(read);
      assertThat(length).as(answer.toString()).isPositive();
      answer.append(new String(read, 0, length, UTF_8));
    }
  }

  private static void assertCut(Socket client) {
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(() -> client.getInputStream().transferTo(OutputStream.nullOutputStream()))
        .withMessageContaining("reset");
  }
}
