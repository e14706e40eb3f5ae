package org.cpor.stack.client;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Is told of each exchange of an {@link ApiClient}: a request and the response to it. */
@FunctionalInterface
public interface ExchangeListener {

  /** Ignores the exchanges. */
  ExchangeListener NONE = (request, response, body) -> {};

  /**
   * A request was answered.
   *
   * @param body the body of the response; empty if the response is an event stream
   */
  void exchanged(HttpRequest request, HttpResponse<?> response, byte[] body);
}
