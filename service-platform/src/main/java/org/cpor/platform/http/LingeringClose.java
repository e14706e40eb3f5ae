package org.cpor.platform.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection in two steps if its client is still sending a request. First the server stops
 * writing. Then the server discards everything that arrives, until the client closes the connection
 * or a time limit has passed. If the server closed the connection at once, the unread bytes would
 * make TCP reset the connection, and the client could lose an answer that it has not read yet.
 */
@SuppressWarnings("FutureReturnValueIgnored") // There is nothing to do when closing fails.
final class LingeringClose extends ChannelDuplexHandler {

  private final Duration patience;
  private boolean requestUnderWay;
  private boolean closing;

  LingeringClose(Duration patience) {
    this.patience = patience;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (closing) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest request) {
      requestUnderWay = true;
      if (request.decoderResult().isFailure()) {
        // The decoder discards all further bytes, so the end of the body never arrives.
        context.fireChannelRead(message);
        return;
      }
    }
    if (message instanceof LastHttpContent) {
      requestUnderWay = false;
    }
    context.fireChannelRead(message);
  }

  @Override
  public void close(ChannelHandlerContext context, ChannelPromise promise) {
    if (!requestUnderWay || !context.channel().isActive()) {
      context.close(promise);
      return;
    }
    if (closing) {
      context.channel().closeFuture().addListener(closed -> promise.trySuccess());
      return;
    }
    closing = true;
    if (context.channel() instanceof DuplexChannel channel
        && context.pipeline().get(SslHandler.class) == null) {
      channel.shutdownOutput();
    }
    context.channel().config().setAutoRead(true);
    var giveUp =
        context
            .executor()
            .schedule(() -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
    context
        .channel()
        .closeFuture()
        .addListener(closed -> {
          giveUp.cancel(false);
          promise.trySuccess();
        });
  }
}
