package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.cpor.intake.Claiming.newPartner;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import org.cpor.intake.RequestLog;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connection of a client breaks while the client sends a body. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@Timeout(300)
class BrokenRequestsComponentTest {

  private static final int CLIENTS = 50;

  @TestHTTPResource URI service;

  private final String partner = newPartner();

  @ParameterizedTest
  @CsvSource({"/claims, application/json", "/claims/batch, application/x-ndjson"})
  void aConnectionThatIsResetWithinABodyIsNoFault(String path, String type) throws IOException {
    try (RequestLog log = new RequestLog()) {
      for (int i = 0; i < CLIENTS; i++) {
        sendHalfAndReset(path, type);
      }
      // The service can notice a reset before it reads the body. Then it logs nothing.
      log.tellsOfNoFault(CLIENTS / 2, path);
    }
  }

  private void sendHalfAndReset(String path, String type) throws IOException {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), service.getPort())) {
      client
          .getOutputStream()
          .write(
              """
              POST %s HTTP/1.1\r
              Host: localhost\r
              Content-Type: %s\r
              Content-Length: 500\r
              Expect: 100-continue\r
              Authorization: Bearer %s\r
              \r
              """
                  .formatted(path, type, Tokens.forPartner(partner))
                  .getBytes(US_ASCII));
      // The service asks for the body when it begins to read it.
      client.getInputStream().read();
      client.getOutputStream().write('{');
      client.setSoLinger(true, 0);
    }
  }
}
