package org.cpor.testing.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.cpor.stack.client.EventStream.Event;
import org.cpor.stack.client.ExchangeListener;
import org.cpor.testing.api.Exchange.Message;

/** Checks the exchanges of an {@code ApiClient}. */
public final class CheckingListener implements ExchangeListener {

  /**
   * If the body of a request has more bytes than this, the body is not checked. All JSON of our
   * services is shorter.
   */
  private static final int LONGEST_BODY = 1 << 20;

  @Override
  public void exchanged(HttpRequest request, HttpResponse<?> response, byte[] received) {
    Optional<String> type = request.headers().firstValue("Content-Type");
    CheckedExchanges.check(
        new Exchange(
            request.method(),
            request.uri(),
            Message.of(
                request.headers().map(),
                sent(request).map(body -> type.map(given -> asJson(given, body)).orElse(body))),
            response.statusCode(),
            Message.of(response.headers().map(), Optional.of(new String(received, UTF_8)))));
  }

  @Override
  public void received(HttpRequest request, Event event) {
    CheckedExchanges.checkEvent(request.method(), request.uri(), event);
  }

  private static Optional<String> sent(HttpRequest request) {
    return request
        .bodyPublisher()
        .filter(body -> body.contentLength() > 0 && body.contentLength() <= LONGEST_BODY)
        .filter(body -> request.headers().firstValue("Content-Encoding").isEmpty())
        .map(CheckingListener::bytes)
        .map(bytes -> new String(bytes, UTF_8));
  }

  /**
   * Reads the body of a request that was already sent. This is possible because a publisher that
   * knows the length of its body can be read again.
   */
  private static byte[] bytes(BodyPublisher body) {
    BodySubscriber<byte[]> reader = BodySubscribers.ofByteArray();
    body.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            reader.onSubscribe(subscription);
          }

          @Override
          public void onNext(ByteBuffer bytes) {
            reader.onNext(List.of(bytes));
          }

          @Override
          public void onError(Throwable failure) {
            reader.onError(failure);
          }

          @Override
          public void onComplete() {
            reader.onComplete();
          }
        });
    return reader.getBody().toCompletableFuture().join();
  }

  private static String asJson(String type, String body) {
    return MediaTypes.isForm(type) ? FormFields.of(type, body).toString() : body;
  }
}
