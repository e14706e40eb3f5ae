package org.cpor.platform.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Admits or closes each connection that a server accepts, and adds the platform's handlers to the
 * pipeline of the connection.
 */
final class AcceptedConnections extends ChannelInboundHandlerAdapter {

  /** The name that Vert.x gives to its request handler. */
  private static final String HANDLER_OF_VERTX = "handler";

  /**
   * The name of the handler that Vert.x installs when clients are allowed to change to HTTP/2
   * without TLS. At the first request, Vert.x replaces the upgrade handler with the request
   * handler.
   */
  private static final String UPGRADE_OF_VERTX = "h2c";

  private final HttpLimits limits;
  private final ConnectionRegister register;
  private @Nullable ScheduledFuture<?> everySecond;

  AcceptedConnections(HttpLimits limits) {
    this.limits = limits;
    register = new ConnectionRegister(limits);
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    everySecond =
        context.executor().scheduleWithFixedDelay(register::endOverdue, 1, 1, TimeUnit.SECONDS);
    context.fireChannelActive();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (everySecond != null) {
      everySecond.cancel(false);
    }
    context.fireChannelInactive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    Channel accepted = (Channel) message;
    Optional<Connection> connection = register.admit(accepted);
    if (connection.isEmpty()) {
      accepted.unsafe().closeForcibly();
      return;
    }
    accepted.pipeline().addLast(new WhenActive(connection.get()));
    context.fireChannelRead(message);
  }

  private void install(ChannelPipeline pipeline, Connection connection) {
    String handler = pipeline.get(HANDLER_OF_VERTX) == null ? UPGRADE_OF_VERTX : HANDLER_OF_VERTX;
    if (pipeline.get(handler) != null) {
      pipeline
          .addBefore(handler, null, connection)
          .addBefore(handler, null, new LingeringClose(limits.times().lingering()))
          .addBefore(handler, null, new RequestGate(limits.bodies()));
    }
  }

  /**
   * Runs when the connection becomes active. By then Vert.x has added its handlers to the pipeline
   * of a connection without TLS.
   */
  private final class WhenActive extends ChannelInboundHandlerAdapter {

    private final Connection connection;

    WhenActive(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
      ChannelPipeline pipeline = context.pipeline();
      if (pipeline.get(HANDLER_OF_VERTX) == null && pipeline.get(UPGRADE_OF_VERTX) == null) {
        pipeline.addLast(new WhenDeciphered(connection));
      } else {
        install(pipeline, connection);
      }
      context.fireChannelActive();
      pipeline.remove(this);
    }
  }

  /**
   * Runs when the first bytes of a connection with TLS are decrypted. By then Vert.x has added its
   * handlers behind this handler.
   */
  private final class WhenDeciphered extends ChannelInboundHandlerAdapter {

    private final Connection connection;

    WhenDeciphered(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      install(context.pipeline(), connection);
      context.fireChannelRead(message);
      context.pipeline().remove(this);
    }

    /**
     * Reports the end of the connection to the handler {@link #connection}, which is not in the
     * pipeline yet.
     */
    @Override
    public void channelInactive(ChannelHandlerContext context) {
      connection.channelInactive(context);
    }
  }
}
