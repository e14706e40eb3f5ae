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
 * Closes a connection whose client still sends in two steps: nothing is written any more, and what
 * comes is thrown away until the client closes or the time is over. A connection that is closed
 * with bytes unread is reset, and its client may lose the answer that it has not read yet.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A connection that cannot be closed is closed.
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
        // Whatever follows is thrown away by the decoder, an end included.
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
