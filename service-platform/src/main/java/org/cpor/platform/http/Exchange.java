package org.cpor.platform.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cpor.platform.request.RequestId;
import org.cpor.platform.texts.Languages;
import org.jspecify.annotations.Nullable;

/**
 * A request on a connection, and the answer to this request. The request and the answer can be
 * incomplete.
 */
final class Exchange {

  private final HttpMethod method;
  private final @Nullable String path;
  private final String requestId;
  private final Locale language;
  private final List<Runnable> whenBodyIsThere = new ArrayList<>();
  private final List<Runnable> whenOver = new ArrayList<>();
  private boolean expectsContinue;
  private long received;
  private boolean bodyIsThere;
  private boolean answerHasBegun;
  private @Nullable Refusal refusal;

  Exchange(HttpRequest request) {
    method = request.method();
    path = request.decoderResult().isFailure() ? null : path(request.uri());
    requestId = RequestId.of(request.headers().get(RequestId.HEADER));
    List<String> accepted = request.headers().getAll(HttpHeaderNames.ACCEPT_LANGUAGE);
    language = Languages.ofAnswer(accepted.isEmpty() ? null : String.join(",", accepted));
    expectsContinue = HttpUtil.is100ContinueExpected(request);
  }

  private static @Nullable String path(String target) {
    try {
      return new URI(target).getRawPath();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  boolean isOf(HttpMethod asked) {
    return method.equals(asked);
  }

  /** Returns the path; null when the request's target is not a URI, or has no path. */
  @Nullable String path() {
    return path;
  }

  /** The language of a problem that answers the request. */
  Locale language() {
    return language;
  }

  String requestId() {
    return requestId;
  }

  /** Adds {@code bytes} to the number of received body bytes, and returns the total. */
  long receive(int bytes) {
    received += bytes;
    return received;
  }

  void bodyIsThere() {
    bodyIsThere = true;
    whenBodyIsThere.forEach(Runnable::run);
    whenBodyIsThere.clear();
  }

  /** Runs {@code action} on the event loop of the connection when the whole request has arrived. */
  void whenBodyIsThere(Runnable action) {
    if (bodyIsThere) {
      action.run();
    } else {
      whenBodyIsThere.add(action);
    }
  }

  /**
   * Runs {@code action} on the event loop of the connection when the answer has been written or the
   * connection has been closed.
   */
  void whenOver(Runnable action) {
    whenOver.add(action);
  }

  void over() {
    whenOver.forEach(Runnable::run);
    whenOver.clear();
  }

  void continued() {
    expectsContinue = false;
  }

  /**
   * Whether the client waits for {@code 100 Continue} before it sends the body, and the server has
   * not sent it yet.
   */
  boolean waitsForContinue() {
    return expectsContinue && !bodyIsThere;
  }

  void answerBegins() {
    answerHasBegun = true;
  }

  boolean answerHasBegun() {
    return answerHasBegun;
  }

  void refuse(Refusal why) {
    refusal = why;
  }

  @Nullable Refusal refusal() {
    return refusal;
  }
}
