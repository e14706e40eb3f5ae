package org.cpor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * If there are too many connections or requests, the server closes or refuses some of them, so that
 * it can serve other clients.
 */
class TooManyConnectionsTest extends SlowClients {

  @Test
  void silentConnectionsDoNotBlockOthersEvenFromTheSameAddress() throws IOException {
    serve(PATIENT, new HttpLimits.Counts(1000, 20, 1000));
    for (int i = 0; i < 60; i++) {
      connect("127.0.0.1");
    }

    assertThat(get("127.0.0.1")).startsWith("HTTP/1.1 200").endsWith("here");
    assertThat(get("127.0.0.2")).startsWith("HTTP/1.1 200").endsWith("here");
  }

  @Test
  void atTheTotalLimitTheAddressWithMostConnectionsLosesOne() throws IOException {
    serve(PATIENT, new HttpLimits.Counts(20, 1000, 1000));
    Socket modest = connect("127.0.0.3");
    for (int i = 0; i < 60; i++) {
      connect("127.0.0.1");
    }

    assertThat(get("127.0.0.2")).startsWith("HTTP/1.1 200");
    send(modest, "GET /document HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertThat(answer(modest)).startsWith("HTTP/1.1 200");
  }

  @Test
  void anActiveStreamIsNeverClosedForAnotherConnection() throws IOException {
    serve(PATIENT, new HttpLimits.Counts(1000, 3, 1000));
    Socket stream = connect("127.0.0.1");
    send(stream, "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
    RoutingContext open = await().atMost(TIMEOUT).until(streams::peek, routing -> routing != null);
    open.response().setChunked(true).write("begins ");
    for (int i = 0; i < 20; i++) {
      connect("127.0.0.1");
    }

    assertThat(get("127.0.0.1")).startsWith("HTTP/1.1 200");
    open.response().end("and ends");
    assertThat(read(stream, "and ends")).contains("begins ");
  }

  @Test
  void connectionsOfATrustedProxyHaveNoAddressLimit() throws IOException {
    serve(PATIENT, new HttpLimits.Counts(1000, 1, 1000), InetAddress.getByName("127.0.0.5"));
    Socket first = connect("127.0.0.5");
    for (int i = 0; i < 20; i++) {
      connect("127.0.0.5");
    }

    send(first, "GET /document HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertThat(answer(first)).startsWith("HTTP/1.1 200");
  }

  @Test
  void stalledRequestsMakeRoomForOthersOfTheirAddress() throws IOException {
    serve(PATIENT, new HttpLimits.Counts(1000, 1000, 5));
    List<Socket> halfSent = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      halfSent.add(connect("127.0.0.1"));
      send(halfSent.getLast(), HALF_SENT);
    }

    String first = answer(halfSent.getFirst());
    assertThat(first)
        .startsWith("HTTP/1.1 408")
        .contains("https://cpor.example/problems/request-timeout");
    assertThat(get("127.0.0.1")).startsWith("HTTP/1.1 200");
  }

  @Test
  void stalledBodiesWithBegunAnswersMakeRoomForOthersOfTheirAddress() throws Exception {
    serve(PATIENT, new HttpLimits.Counts(1000, 1000, 5));
    List<Socket> halfSent = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      halfSent.add(connect("127.0.0.1"));
      begin(halfSent.getLast());
    }

    assertCut(halfSent.getFirst());
  }

  @Test
  void anAnswerToAStalledBodyIsClosedWhenThereAreTooManyConnections() throws Exception {
    serve(PATIENT, new HttpLimits.Counts(1000, 3, 1000));
    Socket halfSent = connect("127.0.0.1");
    begin(halfSent);
    List<Socket> streaming = List.of(connect("127.0.0.1"), connect("127.0.0.1"));
    for (Socket stream : streaming) {
      send(stream, "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
      streams.take();
    }

    await().atMost(TIMEOUT).until(() -> isAnswered("127.0.0.1"));
    assertCut(halfSent);
  }

  private boolean isAnswered(String from) throws IOException {
    try {
      return get(from).startsWith("HTTP/1.1 200");
    } catch (SocketException e) {
      return false;
    }
  }

  @Test
  void pipelinedRequestsBeyondTheLimitAreRefused() throws Exception {
    serve(PATIENT, MANY);
    Socket socket = connect("127.0.0.1");
    send(
        socket,
        "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n"
            + "GET /document HTTP/1.1\r\nHost: a\r\n\r\n".repeat(8));
    streams.take().end("first");

    assertThat(answer(socket)).contains("first").contains("here").contains("HTTP/1.1 503");
  }
}
