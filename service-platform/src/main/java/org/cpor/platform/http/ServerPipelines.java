package org.cpor.platform.http;

import io.netty.bootstrap.ServerBootstrap;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Adds the platform's handlers to the pipeline of each connection that a Vert.x server accepts.
 * Three tasks come before routing, and Vert.x and Quarkus have no other extension point for them:
 * to answer malformed requests, to limit the connections of an address, and to close a connection
 * while its client still sends.
 */
public final class ServerPipelines implements VertxServiceProvider {

  private final Supplier<HttpLimits> limits;

  public ServerPipelines() {
    this(() -> HttpLimits.of(ConfigProvider.getConfig()));
  }

  ServerPipelines(Supplier<HttpLimits> limits) {
    this.limits = limits;
  }

  @Override
  public void init(VertxBuilder builder) {
    builder.findTransport(new Transport(limits.get()));
  }

  private static final class Transport extends JDKTransport {

    private final HttpLimits limits;

    Transport(HttpLimits limits) {
      this.limits = limits;
    }

    @Override
    public void configure(
        NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
      super.configure(options, domainSocket, bootstrap);
      bootstrap.handler(new AcceptedConnections(limits));
    }
  }
}
