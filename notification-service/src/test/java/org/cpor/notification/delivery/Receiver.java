package org.cpor.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A partner's program that receives webhook calls, on the loopback interface. */
public final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  private Receiver(HttpHandler answer) {
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

  /** A received call. */
  public record Call(String path, Map<String, List<String>> headers, String body) {

    private static Call of(HttpExchange exchange) throws IOException {
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.putAll(exchange.getRequestHeaders());
      return new Call(
          exchange.getRequestURI().toString(),
          headers,
          new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    public String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  /** A receiver that handles each call with {@code answer}. */
  public static Receiver that(HttpHandler answer) {
    return new Receiver(answer);
  }

  /** A receiver that answers with one status after the other, and then always with the last. */
  public static Receiver answering(int... statuses) {
    AtomicInteger next = new AtomicInteger();
    return that(exchange ->
        exchange.sendResponseHeaders(
            statuses[Math.min(next.getAndIncrement(), statuses.length - 1)], -1));
  }

  /** A receiver that answers each call with a status and a {@code Retry-After}. */
  public static Receiver asking(int status, String retryAfter) {
    return that(exchange -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      exchange.sendResponseHeaders(status, -1);
    });
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return "http://localhost:" + port() + "/hook?of=claims";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
