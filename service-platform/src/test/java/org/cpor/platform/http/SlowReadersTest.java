package org.cpor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** If a client reads nothing or too slowly, its connection is aborted. */
class SlowReadersTest extends SlowClients {

  @Test
  void anUnreadAnswerIsAbortedAndItsWriterIsNotified() throws Exception {
    serve(withAnswer(Duration.ofSeconds(1), NEVER, 1), MANY);
    Socket socket = connect("127.0.0.1");
    RoutingContext open = answerEndlessly(socket);

    await().atMost(TIMEOUT).until(() -> open.response().closed());
    assertCut(socket);
  }

  @Test
  void anAnswerThatIsReadTooSlowlyIsAborted() throws Exception {
    serve(withAnswer(NEVER, Duration.ofSeconds(1), Integer.MAX_VALUE), MANY);
    Socket socket = connect("127.0.0.1");
    RoutingContext open = answerEndlessly(socket);

    await()
        .atMost(TIMEOUT)
        .until(() -> open.response().closed() || socket.getInputStream().read() < 0);
    assertCut(socket);
  }

  @Test
  void aReadAnswerAndAStreamWithoutEventsStayOpen() throws Exception {
    serve(withAnswer(Duration.ofSeconds(1), Duration.ofSeconds(2), 1), MANY);
    Socket quiet = connect("127.0.0.1");
    send(quiet, "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
    RoutingContext stream = streams.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    stream.response().setChunked(true).write("begins ");
    RoutingContext open = answerEndlessly(connect("127.0.0.3"));
    await().atMost(TIMEOUT).until(() -> open.response().closed());

    stream.response().end("and ends");
    assertThat(read(quiet, "and ends")).contains("begins ");
  }

  @Test
  void aClientThatStillSendsDoesNotHaveToReadYet() throws Exception {
    serve(withAnswer(Duration.ofSeconds(1), Duration.ofSeconds(1), Integer.MAX_VALUE), MANY);
    Socket sending = connect("127.0.0.1");
    RoutingContext half = begin(sending);
    fill(half);
    RoutingContext open = answerEndlessly(connect("127.0.0.3"));
    await().atMost(TIMEOUT).until(() -> open.response().closed());

    assertThat(half.response().closed()).isFalse();
  }

  @Test
  void aClientThatSendsRequestsWithoutReadingAnswersIsAborted() throws Exception {
    serve(PATIENT, MANY);
    Socket socket = connect("127.0.0.1");
    RoutingContext open = answerEndlessly(socket);
    open.response().end();
    awaitWrittenSoFar(open);
    send(socket, "GET /document HTTP/1.1\r\nHost: a\r\n\r\n");

    assertCut(socket);
  }

  /**
   * Waits until all earlier writes are done. This works because the event loop writes in the order
   * of the calls.
   */
  private static void awaitWrittenSoFar(RoutingContext open) throws Exception {
    ((ConnectionBase) open.request().connection())
        .channel()
        .eventLoop()
        .submit(() -> {})
        .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
  }

  private static HttpLimits.Times withAnswer(Duration standstill, Duration grace, int leastRate) {
    return new HttpLimits.Times(
        NEVER, NEVER, NEVER, NEVER, 1, standstill, grace, leastRate, Duration.ZERO);
  }
}
