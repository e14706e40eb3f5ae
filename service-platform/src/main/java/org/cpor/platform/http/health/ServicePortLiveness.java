package org.cpor.platform.http.health;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the port of the resources answers. The health checks have a port of their own. An
 * error of the virtual machine can end a single event loop, so the port of the health checks can
 * answer while the port of the resources does not. Every ten seconds, the service sends itself a
 * request that needs no worker thread and no database. If there is no answer for a minute, or an
 * event loop has ended, the check is {@code DOWN} and the service must be restarted. A service that
 * offers only TLS sends itself no requests. Only its event loops are checked.
 */
@Liveness
@Singleton
class ServicePortLiveness implements HealthCheck {

  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

  /** A request for a path without a resource, so the router answers it. */
  private static final byte[] REQUEST =
      "HEAD /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
          .getBytes(US_ASCII);

  private final VertxInternal vertx;
  private final Config config;
  private final Duration interval;
  private final Duration longestSilence;
  private final Thread thread =
      Thread.ofPlatform().name("service-port-check").daemon().unstarted(this::run);
  private volatile @Nullable InetAddress address;
  private volatile long lastAnswer;

  @Inject
  ServicePortLiveness(Vertx vertx, Config config) {
    this(vertx, config, INTERVAL, LONGEST_SILENCE);
  }

  ServicePortLiveness(Vertx vertx, Config config, Duration interval, Duration longestSilence) {
    this.vertx = (VertxInternal) vertx;
    this.config = config;
    this.interval = interval;
    this.longestSilence = longestSilence;
  }

  void start(@Observes HttpServerStart start) throws IOException {
    start(start.options().getHost());
  }

  /** Begins to send requests to the port of the resources on {@code host}. */
  synchronized void start(String host) throws IOException {
    if (address == null) {
      InetAddress bound = InetAddress.getByName(host);
      address = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
      lastAnswer = System.nanoTime();
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("service port").status(isAnswering() && isWhole()).build();
  }

  private boolean isAnswering() {
    Duration silence = Duration.ofNanos(System.nanoTime() - lastAnswer);
    return address == null || silence.compareTo(longestSilence) <= 0;
  }

  /**
   * Whether all event loops run. An ended event loop never answers a request on its connections.
   */
  private boolean isWhole() {
    for (EventExecutor loop : vertx.getEventLoopGroup()) {
      if (loop.isShuttingDown()) {
        return false;
      }
    }
    return true;
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        ask();
        lastAnswer = System.nanoTime();
      } catch (Throwable e) {
        // Nothing to do: without an answer, lastAnswer does not change.
      }
      LockSupport.parkNanos(interval.toNanos());
    }
  }

  private void ask() throws IOException {
    int patience = (int) interval.toMillis();
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(patience);
      socket.connect(
          new InetSocketAddress(address, config.getValue("quarkus.http.port", Integer.class)),
          patience);
      socket.getOutputStream().write(REQUEST);
      if (socket.getInputStream().read() < 0) {
        throw new IOException("closed without an answer");
      }
    }
  }
}
