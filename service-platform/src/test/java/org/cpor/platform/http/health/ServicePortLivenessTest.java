package org.cpor.platform.http.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.util.concurrent.Future;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServicePortLivenessTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration OFTEN = Duration.ofMillis(20);

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aPortIsUpWhileItAnswersAnything() throws IOException {
    var server =
        vertx
            .createHttpServer()
            .requestHandler(request -> {
              asked.incrementAndGet();
              request.response().setStatusCode(404).end();
            })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    ServicePortLiveness liveness = check(server.actualPort(), Duration.ofSeconds(1));
    liveness.start("0.0.0.0");
    await().atMost(TIMEOUT).until(() -> asked.get() > 100);
    assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);

    server.close().toCompletionStage().toCompletableFuture().join();

    await().atMost(TIMEOUT).until(() -> liveness.call().getStatus() == Status.DOWN);
    liveness.stop(new ShutdownEvent());
  }

  @Test
  void aPortThatAcceptsConnectionsButDoesNotAnswerIsDown() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      ServicePortLiveness liveness = check(silent.getLocalPort(), Duration.ofSeconds(1));
      liveness.start("127.0.0.1");

      await().atMost(TIMEOUT).until(() -> liveness.call().getStatus() == Status.DOWN);
      liveness.stop(new ShutdownEvent());
    }
  }

  @Test
  void anEventLoopThatHasEndedIsDown() {
    ServicePortLiveness liveness = check(1, Duration.ofHours(1));
    assertThat(liveness.call().getStatus()).isEqualTo(Status.UP);

    Future<?> ended =
        ((VertxInternal) vertx)
            .getEventLoopGroup()
            .next()
            .shutdownGracefully(0, 0, TimeUnit.SECONDS);
    assertThat(ended.awaitUninterruptibly(TIMEOUT.toMillis())).isTrue();

    assertThat(liveness.call().getStatus()).isEqualTo(Status.DOWN);
  }

  private ServicePortLiveness check(int port, Duration longestSilence) {
    Config config =
        new SmallRyeConfigBuilder()
            .withDefaultValues(Map.of("quarkus.http.port", Integer.toString(port)))
            .build();
    return new ServicePortLiveness(vertx, config, OFTEN, longestSilence);
  }
}
