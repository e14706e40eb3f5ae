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
   * @param body of the response; without bytes for an event stream, which has just begun
   */
  void exchanged(HttpRequest request, HttpResponse<?> response, byte[] body);
}
