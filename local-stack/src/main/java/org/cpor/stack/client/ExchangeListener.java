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

  /** A listener that ignores the exchanges. */
  ExchangeListener NONE = (request, response, body) -> {};

  /**
   * Called when a request has been answered.
   *
   * @param body the body of the response; empty if the response is an event stream
   */
  void exchanged(HttpRequest request, HttpResponse<?> response, byte[] body);

  /** Called when {@link EventStream} has taken an event from the stream. */
  default void received(HttpRequest request, Event event) {}
}
