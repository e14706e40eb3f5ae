package org.cpor.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class OutboxRelayTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** Of which nothing can be told: that fails as well. */
  private static final class OutOfMemory extends Error {

    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new OutOfMemoryError("also while it is told");
    }
  }

  private static final class Failing extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Connection getConnection() {
      asked.incrementAndGet();
      throw new OutOfMemory();
    }
  }

  @Test
  void anErrorOfTheVirtualMachineDoesNotEndTheRelayEvenIfItCannotBeTold() {
    Failing database = new Failing();
    RelaySettings settings =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(RelaySettings.class)
            .build()
            .getConfigMapping(RelaySettings.class);
    try (OutboxRelay relay =
        new OutboxRelay(
            "relay",
            database,
            settings,
            new RelayWakeUp(),
            new SimpleMeterRegistry(),
            "127.0.0.1:1")) {
      relay.start();

      await().atMost(SOON).until(() -> database.asked.get() >= 3 || relay.hasDied());
      assertThat(relay.hasDied()).isFalse();
    }
  }
}
