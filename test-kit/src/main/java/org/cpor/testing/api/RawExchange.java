package org.cpor.testing.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.impl.io.ChunkedInputStream;
import org.apache.http.impl.io.DefaultHttpResponseParser;
import org.apache.http.impl.io.HttpTransportMetricsImpl;
import org.apache.http.impl.io.IdentityInputStream;
import org.apache.http.impl.io.SessionInputBufferImpl;
import org.cpor.testing.api.Exchange.Message;

/** Sends requests that no client library sends, for example requests with an invalid header. */
public final class RawExchange {

  private RawExchange() {}

  /**
   * Sends the bytes of a whole request, and checks its answer. The service must close the
   * connection after the answer.
   *
   * @return the answer with its headers, as text
   * @throws AssertionError when {@link CheckedExchanges#check} finds a violation
   */
  public static String send(URI service, byte[] request) throws IOException {
    byte[] answer;
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.getOutputStream().write(request);
      answer = socket.getInputStream().readAllBytes();
    }
    String[] start = new String(request, ISO_8859_1).split(" ", 3);
    CheckedExchanges.check(exchange(start[0], target(service, start[1]), answer));
    return new String(answer, UTF_8);
  }

  /**
   * The address of the request without its query. Escapes a percent sign that escapes nothing,
   * because a {@link URI} cannot have it.
   */
  private static URI target(URI service, String address) {
    String path = address.split("[?]", 2)[0].replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    return service.resolve("/").resolve(path);
  }

  private static Exchange exchange(String method, URI target, byte[] answer) throws IOException {
    SessionInputBufferImpl buffer =
        new SessionInputBufferImpl(new HttpTransportMetricsImpl(), answer.length + 1);
    buffer.bind(new ByteArrayInputStream(answer));
    HttpResponse response;
    try {
      response = new DefaultHttpResponseParser(buffer).parse();
    } catch (HttpException e) {
      throw new IOException("the answer is not HTTP", e);
    }
    try (InputStream body =
        response.containsHeader("Transfer-Encoding")
            ? new ChunkedInputStream(buffer)
            : new IdentityInputStream(buffer)) {
      return new Exchange(
          method,
          target,
          new Message(Map.of(), Optional.empty()),
          response.getStatusLine().getStatusCode(),
          Message.of(headers(response), Optional.of(new String(body.readAllBytes(), UTF_8))));
    }
  }

  private static Stream<Map.Entry<String, String>> headers(HttpResponse response) {
    return Arrays.stream(response.getAllHeaders())
        .map(header -> Map.entry(header.getName(), header.getValue()));
  }
}
