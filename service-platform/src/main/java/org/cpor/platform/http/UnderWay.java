package org.cpor.platform.http;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/**
 * Watches how long a request is processed. The processing ends when the answer is complete. For a
 * stream of events, the processing ends when the answer begins, because a stream can stay open for
 * hours. Streams have a limit of their own.
 */
final class UnderWay {

  private static final String EVENTS = "text/event-stream";

  private final Runnable atBegin;
  private final Runnable atEnd;
  private boolean begun;
  private boolean ended;

  private UnderWay(Runnable atBegin, Runnable atEnd) {
    this.atBegin = atBegin;
    this.atEnd = atEnd;
  }

  /**
   * Watches the request from the moment when the whole request has arrived or its answer begins.
   * Runs {@code atBegin} at that moment, and {@code atEnd} once when the processing ends. If the
   * connection ends before this moment, runs neither of the two actions.
   */
  static void watchOnceSent(RoutingContext routing, Runnable atBegin, Runnable atEnd) {
    UnderWay underWay = new UnderWay(atBegin, atEnd);
    underWay.listen(routing);
    underWay.onExchange(routing, exchange -> exchange.whenBodyIsThere(underWay::begin));
  }

  /**
   * Watches the request from now on. Runs {@code atBegin} now, and {@code atEnd} once when the
   * processing ends.
   */
  static void watch(RoutingContext routing, Runnable atBegin, Runnable atEnd) {
    UnderWay underWay = new UnderWay(atBegin, atEnd);
    underWay.begin();
    underWay.listen(routing);
    if (routing.response().closed() || routing.response().ended()) {
      underWay.end();
    }
  }

  private void listen(RoutingContext routing) {
    routing.addEndHandler(over -> end());
    routing.addHeadersEndHandler(answering -> {
      if (isStreamOfEvents(routing.response())) {
        end();
      } else {
        begin();
      }
    });
    // If a thread ends the answer while the connection closes, Vert.x calls neither of the two
    // handlers above.
    onExchange(routing, exchange -> exchange.whenOver(this::end));
  }

  private void onExchange(RoutingContext routing, Consumer<Exchange> action) {
    Channel channel = ((ConnectionBase) routing.request().connection()).channel();
    if (channel.eventLoop().inEventLoop()) {
      onExchange(channel, action);
    } else {
      channel.eventLoop().execute(() -> onExchange(channel, action));
    }
  }

  private void onExchange(Channel channel, Consumer<Exchange> action) {
    if (channel.isActive()) {
      RequestGate.current(channel).ifPresent(action);
    } else {
      end();
    }
  }

  private static boolean isStreamOfEvents(HttpServerResponse response) {
    String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith(EVENTS);
  }

  private synchronized void begin() {
    if (!begun && !ended) {
      begun = true;
      atBegin.run();
    }
  }

  private synchronized void end() {
    if (begun && !ended) {
      atEnd.run();
    }
    ended = true;
  }
}
