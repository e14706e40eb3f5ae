package org.cpor.platform.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.cpor.platform.http.body.BodySizes;
import org.cpor.platform.problem.CommonProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The handler in front of Vert.x. It sees every request and every answer of a connection. If a
 * request cannot be routed, the gate answers the request with a problem document, after the answers
 * to all earlier requests. If Vert.x or Quarkus answers with an error status and no body, the gate
 * adds a problem document. After the gate has refused a request, the connection accepts no further
 * requests.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A write that fails closes the connection.
final class RequestGate extends ChannelDuplexHandler {

  private static final Logger LOG = Logger.getLogger(RequestGate.class);

  /** The maximum number of requests without an answer on one connection. */
  private static final int MOST_UNANSWERED = 8;

  private static final Refusal TOO_MANY_UNANSWERED =
      new Refusal(
          CommonProblem.UNAVAILABLE,
          "A connection may have up to {0} requests without an answer. Wait for the answers"
              + " before you send more.",
          MOST_UNANSWERED);

  private static final AttributeKey<Object> KEY = AttributeKey.valueOf(RequestGate.class, "of");

  private final BodySizes sizes;
  private final Deque<Exchange> unanswered = new ArrayDeque<>();
  private @Nullable Exchange receiving;
  private boolean shut;
  private boolean ended;

  RequestGate(BodySizes sizes) {
    this.sizes = sizes;
  }

  /**
   * The request of {@code channel} that is answered next; empty when all requests are answered.
   * After a live reload in development, the result is empty too, because the handlers of open
   * connections then belong to the previous class loader.
   */
  static Optional<Exchange> current(Channel channel) {
    return Optional.ofNullable(channel.attr(KEY).get())
        .filter(RequestGate.class::isInstance)
        .map(RequestGate.class::cast)
        .flatMap(gate -> Optional.ofNullable(gate.unanswered.peek()));
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    context.channel().attr(KEY).set(this);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (shut) {
      ReferenceCountUtil.release(message);
    } else if (message instanceof HttpRequest request) {
      // The services do not support HTTP/2. Without this line, the management port would change to
      // HTTP/2.
      request.headers().remove(HttpHeaderNames.UPGRADE);
      begin(context, request);
    } else if (message instanceof HttpContent content && receiving != null) {
      receive(context, content, receiving);
    } else {
      context.fireChannelRead(message);
    }
  }

  private void begin(ChannelHandlerContext context, HttpRequest request) {
    if (unanswered.isEmpty() && !context.channel().isWritable()) {
      // The client sends requests but does not read the answers. The waiting answers would fill the
      // memory.
      ReferenceCountUtil.release(request);
      shut = true;
      context.pipeline().get(Connection.class).abort();
      return;
    }
    Exchange exchange = new Exchange(request);
    unanswered.add(exchange);
    receiving = exchange;
    Optional<Refusal> refusal =
        unanswered.size() > MOST_UNANSWERED
            ? Optional.of(TOO_MANY_UNANSWERED)
            : RequestChecks.refusal(request, exchange, sizes);
    if (refusal.isPresent()) {
      ReferenceCountUtil.release(request);
      refuse(context, exchange, refusal.get());
      return;
    }
    if (request instanceof LastHttpContent) {
      exchange.bodyIsThere();
      receiving = null;
    }
    context.fireChannelRead(request);
  }

  private void receive(ChannelHandlerContext context, HttpContent content, Exchange exchange) {
    if (content.decoderResult().isFailure()) {
      content.release();
      refuse(
          context, exchange, Refusal.malformed("The chunks of the body do not follow RFC 9112."));
      return;
    }
    long limit = exchange.path() == null ? sizes.bytes() : sizes.of(exchange.path());
    if (exchange.receive(content.content().readableBytes()) > limit) {
      content.release();
      refuse(context, exchange, RequestChecks.tooLarge(limit));
      return;
    }
    boolean last = content instanceof LastHttpContent;
    if (last) {
      exchange.bodyIsThere();
      receiving = null;
    }
    if (unanswered.contains(exchange)) {
      context.fireChannelRead(content);
    } else {
      // The request already has its answer, so the rest of the body is not needed.
      content.release();
      if (last) {
        context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
      }
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    unanswered.forEach(Exchange::over);
    unanswered.clear();
    context.fireChannelInactive();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event != Connection.TooSlow.INSTANCE) {
      context.fireUserEventTriggered(event);
    } else if (receiving == null || shut) {
      context.close();
    } else if (receiving.answerHasBegun() && unanswered.contains(receiving)) {
      context.pipeline().get(Connection.class).abort();
    } else {
      refuse(
          context,
          receiving,
          new Refusal(
              CommonProblem.REQUEST_TIMEOUT,
              "The body of this request arrived too slowly, or stopped. Send the request again."));
    }
  }

  private void refuse(ChannelHandlerContext context, Exchange exchange, Refusal refusal) {
    shut = true;
    exchange.refuse(refusal);
    LOG.debugf(
        "A request is refused before it is routed: from=%s type=%s detail=%s",
        context.channel().remoteAddress(), refusal.type(), refusal.detail().english());
    if (!unanswered.contains(exchange)) {
      end(context);
    } else {
      answerRefusal(context);
    }
  }

  /** Sends the answer to the refused request, if all earlier requests are answered. */
  private void answerRefusal(ChannelHandlerContext context) {
    @Nullable Exchange next = unanswered.peek();
    @Nullable Refusal refusal = next == null ? null : next.refusal();
    if (next == null || refusal == null) {
      return;
    }
    if (!next.answerHasBegun()) {
      context.write(Answers.of(refusal, next));
    }
    end(context);
  }

  private void end(ChannelHandlerContext context) {
    ended = true;
    context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> context.close());
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (ended) {
      ReferenceCountUtil.release(message);
      promise.tryFailure(new ClosedChannelException());
      return;
    }
    @Nullable Exchange exchange = unanswered.peek();
    if (exchange == null) {
      context.write(message, promise);
      return;
    }
    if (message instanceof HttpResponse answer
        && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
      if (answer.status().equals(HttpResponseStatus.CONTINUE)) {
        exchange.continued();
      }
      context.write(message, promise);
      return;
    }
    context.write(
        message instanceof HttpResponse answer ? complete(answer, exchange) : message, promise);
    if (message instanceof LastHttpContent) {
      answered(context, exchange);
    }
  }

  private static HttpResponse complete(HttpResponse answer, Exchange exchange) {
    exchange.answerBegins();
    Optional<FullHttpResponse> document = Answers.documentFor(answer, exchange);
    document.ifPresent(written -> ReferenceCountUtil.release(answer));
    HttpResponse given = document.isPresent() ? document.get() : answer;
    Answers.complete(given.headers(), exchange);
    if (exchange.waitsForContinue()) {
      given.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    return given;
  }

  private void answered(ChannelHandlerContext context, Exchange exchange) {
    unanswered.remove();
    exchange.over();
    if (exchange.waitsForContinue()) {
      // The client may send the body or not, so the gate does not know what the next bytes are.
      shut = true;
      end(context);
    } else if (exchange == receiving && !context.channel().config().isAutoRead()) {
      // Vert.x does not read any more, so the rest of the body cannot be read.
      shut = true;
      end(context);
    }
    answerRefusal(context);
  }
}
