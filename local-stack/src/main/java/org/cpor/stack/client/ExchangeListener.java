package org.cpor.stack.client;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Is told each exchange of an {@link ApiClient} with its service. */
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
