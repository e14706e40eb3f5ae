package org.cpor.platform.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A connection, its state, and the time at which the state began. Only the event loop of the
 * channel changes the state and the time; other threads only read the state and the time.
 */
final class Connection extends ChannelDuplexHandler {

  /** What must arrive or be sent next. */
  private enum State {
    /** The connection waits for the head of its first request. */
    FIRST_HEAD,
    /** The connection waits for the head of the next request. */
    NEXT_HEAD,
    /** The connection waits for the rest of a request's body. */
    BODY,
    /** The answer to a request must be sent. */
    ANSWER
  }

  /** The event that is sent through the pipeline when the body of a request arrives too slowly. */
  enum TooSlow {
    INSTANCE
  }

  private static final Logger LOG = Logger.getLogger(Connection.class);

  private final Channel channel;
  private final ConnectionRegister register;
  private volatile State state = State.FIRST_HEAD;
  private volatile long since = System.nanoTime();
  private volatile long lastHeard = since;
  private volatile boolean answering;
  private final AtomicLong received = new AtomicLong();
  private final SentBytes sent = new SentBytes();
  private int unanswered;

  Connection(Channel channel, ConnectionRegister register) {
    this.channel = channel;
    this.register = register;
  }

  /** The client's address; empty for a socket that is not TCP. */
  Optional<InetAddress> address() {
    return channel.remoteAddress() instanceof InetSocketAddress address
        ? Optional.ofNullable(address.getAddress())
        : Optional.empty();
  }

  /**
   * Whether the server is allowed to close the connection to make room for a new connection. If an
   * answer has begun before the whole body arrived, closing the connection would cut this answer
   * off. Therefore, after the beginning of an answer, the server closes the connection only when no
   * byte of the body has arrived for {@code standstill}.
   */
  boolean isDispensable(Duration standstill) {
    return switch (state) {
      case FIRST_HEAD -> true;
      case NEXT_HEAD -> !isSending();
      case BODY -> !answering || (isReceiving() && isLonger(silence(), standstill));
      case ANSWER -> false;
    };
  }

  /**
   * Whether the server waits for the rest of a body: the body is incomplete, and the server reads
   * from the connection.
   */
  boolean isReceiving() {
    return state == State.BODY && channel.config().isAutoRead();
  }

  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastHeard);
  }

  /**
   * Ends the connection. If the body of a request is incomplete and no answer has begun, the
   * request is answered first. Does nothing while a complete request is being answered.
   */
  void end() {
    channel
        .eventLoop()
        .execute(() -> {
          if (state == State.BODY) {
            channel.pipeline().fireUserEventTriggered(TooSlow.INSTANCE);
          } else if (state != State.ANSWER) {
            close();
          }
        });
  }

  /**
   * Closes the connection at once. The client then sees that the answer is incomplete, and the
   * threads that read the request or write the answer get an error. Must be called on the event
   * loop.
   */
  void abort() {
    LOG.debugf("A connection is aborted: from=%s", channel.remoteAddress());
    channel.config().setOption(ChannelOption.SO_LINGER, 0);
    close();
  }

  /**
   * Closes without {@link LingeringClose}, because no answer is left that the client could lose.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // There is nothing to do when closing fails.
  private void close() {
    @Nullable ChannelHandlerContext context = channel.pipeline().context(this);
    if (context == null) {
      channel.close();
    } else {
      context.close();
    }
  }

  /**
   * Whether the client took longer than {@code times} allow. While the server does not read from
   * the connection, the time does not count.
   */
  boolean isOverdue(HttpLimits.Times times) {
    if (!channel.config().isAutoRead() || (state == State.NEXT_HEAD && isSending())) {
      pause();
      return false;
    }
    Duration waited = Duration.ofNanos(System.nanoTime() - since);
    return switch (state) {
      case FIRST_HEAD -> isLonger(waited, times.firstHead());
      case NEXT_HEAD -> isLonger(waited, times.keepAlive());
      case BODY ->
          isLonger(silence(), times.bodyStandstill())
              || (isLonger(waited, times.bodyGrace())
                  && received.get() < waited.toSeconds() * times.leastBytesPerSecond());
      case ANSWER -> false;
    };
  }

  private void pause() {
    channel.eventLoop().execute(() -> enter(state));
  }

  /**
   * Aborts the connection when its client does not read the answer, or reads it too slowly. A
   * client is allowed to send its whole request before it reads the answer. Must be called every
   * second.
   */
  void abortIfUnread(HttpLimits.Times times) {
    if (state == State.BODY || !isSending()) {
      sent.forget();
      return;
    }
    channel
        .eventLoop()
        .execute(() -> {
          if (state != State.BODY && sent.isOverdue(channel, times)) {
            abort();
          }
        });
  }

  /** Whether bytes of an answer wait until the client reads. */
  private boolean isSending() {
    return SentBytes.areWaiting(channel);
  }

  private static boolean isLonger(Duration one, Duration other) {
    return one.compareTo(other) > 0;
  }

  private void enter(State next) {
    state = next;
    since = System.nanoTime();
    lastHeard = since;
    received.set(0);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    lastHeard = System.nanoTime();
    if (message instanceof HttpRequest) {
      unanswered++;
      answering = false;
      enter(State.BODY);
      register.receives(this);
    }
    if (message instanceof HttpContent content) {
      received.addAndGet(content.content().readableBytes());
      if (message instanceof LastHttpContent) {
        enter(unanswered > 0 ? State.ANSWER : State.NEXT_HEAD);
      }
    }
    context.fireChannelRead(message);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // The outcome is reported through the promise.
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean informational =
        message instanceof HttpResponse answer
            && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    if (message instanceof HttpResponse && !informational) {
      answering = true;
    }
    if (message instanceof LastHttpContent && !informational) {
      unanswered--;
      answering = false;
      if (unanswered == 0 && state == State.ANSWER) {
        enter(State.NEXT_HEAD);
      }
    }
    context.write(message, sent.counted(message, promise));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    register.forget(this);
    context.fireChannelInactive();
  }
}
