package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cpor.stack.client.ApiClient;

/** A partner's own server, which takes all webhooks and checks how they are signed. */
final class WebhookReceiver implements AutoCloseable {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final byte[] key = new byte[KEY_BYTES];
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /**
   * A webhook that came.
   *
   * @param isSigned as Standard Webhooks wants it, with this receiver's secret
   */
  record Call(String id, boolean isSigned, JsonNode body) {}

  WebhookReceiver() throws IOException {
    new SecureRandom().nextBytes(key);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/comments";
  }

  String secret() {
    return "whsec_" + Base64.getEncoder().encodeToString(key);
  }

  List<Call> calls() {
    return calls;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Headers headers = exchange.getRequestHeaders();
      String id = headers.getFirst("webhook-id");
      String signed = id + "." + headers.getFirst("webhook-timestamp") + ".";
      boolean isSigned =
          headers.getFirst("webhook-signature").equals("v1," + signature(signed, body));
      calls.add(new Call(id, isSigned, ApiClient.JSON.readTree(body)));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private String signature(String start, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update(start.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has " + HMAC, e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
