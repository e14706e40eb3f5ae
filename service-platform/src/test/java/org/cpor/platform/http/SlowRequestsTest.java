package org.cpor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The server does not wait for a client that sends nothing or too little. */
class SlowRequestsTest extends SlowClients {

  @Test
  void aConnectionWithoutARequestIsClosed() throws IOException {
    serve(
        new HttpLimits.Times(Duration.ZERO, NEVER, NEVER, NEVER, 1, NEVER, NEVER, 1, NEVER), MANY);

    assertThat(answer(connect("127.0.0.1"))).isEmpty();
  }

  @Test
  void anIdleConnectionIsClosedAfterTheKeepAliveTime() throws IOException {
    serve(
        new HttpLimits.Times(NEVER, Duration.ZERO, NEVER, NEVER, 1, NEVER, NEVER, 1, NEVER), MANY);
    Socket socket = connect("127.0.0.1");
    send(socket, "GET /document HTTP/1.1\r\nHost: a\r\n\r\n");

    assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("here");
  }

  @Test
  void aStalledBodyIsAnsweredWithATimeout() throws IOException {
    serve(withBody(Duration.ofMillis(500), NEVER, 1), MANY);
    Socket socket = connect("127.0.0.1");
    send(socket, HALF_SENT);

    assertThat(answer(socket)).startsWith("HTTP/1.1 408");
  }

  @Test
  void aBodyThatArrivesTooSlowlyIsAnsweredWithATimeout() throws IOException {
    serve(withBody(NEVER, Duration.ofSeconds(1), 1_000), MANY);
    Socket socket = connect("127.0.0.1");
    send(socket, HALF_SENT);

    assertThat(answer(socket)).startsWith("HTTP/1.1 408");
  }

  @Test
  void theServerDoesNotWaitForAStalledBodyAfterTheAnswerHasBegun() throws Exception {
    serve(withBody(Duration.ofSeconds(1), NEVER, 1), MANY);

    assertAnswerIsCut(new CompletableFuture<>());
  }

  @Test
  void theServerDoesNotWaitForASlowBodyAfterTheAnswerHasBegun() throws Exception {
    serve(withBody(NEVER, Duration.ofSeconds(1), 1 << 20), MANY);

    assertAnswerIsCut(new CompletableFuture<>());
  }

  private void assertAnswerIsCut(CompletableFuture<Throwable> toldToTheReader) throws Exception {
    Socket socket = connect("127.0.0.1");
    RoutingContext open = begin(socket);
    open.request().exceptionHandler(toldToTheReader::complete);

    assertCut(socket);
    assertThat(toldToTheReader.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isNotNull();
    assertThat(open.response().closed()).isTrue();
  }

  @Test
  void aBodyThatTheServerDoesNotReadHasNoTimeLimitWhileItIsAnswered() throws Exception {
    serve(withBody(Duration.ofSeconds(1), Duration.ofSeconds(1), 1 << 20), MANY);
    Socket socket = connect("127.0.0.1");
    send(socket, "POST /stream HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
    RoutingContext open = streams.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    open.request().pause();
    open.response().setChunked(true).write("begins ");
    send(socket, "x".repeat(500_000));
    othersAreJudgedMeanwhile();

    open.response().write("goes on");
    assertThat(read(socket, "goes on")).contains("begins ");
  }

  private static HttpLimits.Times withBody(Duration standstill, Duration grace, int leastRate) {
    return new HttpLimits.Times(
        NEVER, NEVER, standstill, grace, leastRate, NEVER, NEVER, 1, Duration.ZERO);
  }

  private void othersAreJudgedMeanwhile() throws IOException {
    Socket other = connect("127.0.0.2");
    send(other, HALF_SENT);
    assertThat(answer(other)).startsWith("HTTP/1.1 408");
  }
}
