package org.cpor.stack.client;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.cpor.stack.client.EventStream.Event;

/**
 * Is told of each exchange of an {@link ApiClient}: a request, and the response to it or the events
 * of its stream.
 */
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

  /** The reader of a stream took an event. */
  default void received(HttpRequest request, Event event) {}
}
