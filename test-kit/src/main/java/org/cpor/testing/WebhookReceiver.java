package org.cpor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cpor.stack.client.ApiClient;

/** A partner's server for webhooks, on the loopback interface. */
public final class WebhookReceiver implements AutoCloseable {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final byte[] key = new byte[KEY_BYTES];
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  private WebhookReceiver(HttpHandler answer) {
    new SecureRandom().nextBytes(key);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          calls.add(Call.of(exchange));
          answer.handle(exchange);
          exchange.close();
        });
    server.start();
  }

  /** A received call. The names of the headers are case-insensitive. */
  public record Call(String path, Map<String, List<String>> headers, String body) {

    private static Call of(HttpExchange exchange) throws IOException {
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.putAll(exchange.getRequestHeaders());
      return new Call(
          exchange.getRequestURI().toString(),
          headers,
          new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    /** The first value of a header; empty when there is none. */
    public String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }

    /** The id of the webhook message. All attempts to deliver the message have the same id. */
    public String id() {
      return header("webhook-id");
    }

    /**
     * The body as JSON.
     *
     * @throws AssertionError when the body is not JSON
     */
    public JsonNode json() {
      try {
        return ApiClient.JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError("not JSON: " + body, e);
      }
    }
  }

  /** A receiver that answers each call with {@code answer}. */
  public static WebhookReceiver that(HttpHandler answer) {
    return new WebhookReceiver(answer);
  }

  /**
   * A receiver that answers its first calls with these statuses, in order. It answers all further
   * calls with the last status.
   */
  public static WebhookReceiver answering(int... statuses) {
    AtomicInteger next = new AtomicInteger();
    return that(exchange ->
        exchange.sendResponseHeaders(
            statuses[Math.min(next.getAndIncrement(), statuses.length - 1)], -1));
  }

  /** A receiver that answers each call with {@code status} and the header {@code Retry-After}. */
  public static WebhookReceiver asking(int status, String retryAfter) {
    return that(exchange -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      exchange.sendResponseHeaders(status, -1);
    });
  }

  /** All calls so far. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return "http://localhost:" + port() + "/hook?of=claims";
  }

  /** The secret of this receiver, in the form that preferences accept. */
  public String secret() {
    return "whsec_" + Base64.getEncoder().encodeToString(key);
  }

  /** Whether {@code call} is signed with {@link #secret}, according to Standard Webhooks. */
  public boolean isSigned(Call call) {
    String signed = call.id() + "." + call.header("webhook-timestamp") + "." + call.body();
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      String signature = Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
      return call.header("webhook-signature").equals("v1," + signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM does not have " + HMAC, e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
