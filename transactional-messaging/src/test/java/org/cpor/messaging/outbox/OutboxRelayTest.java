package org.cpor.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class OutboxRelayTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final Logger LOGGER = Logger.getLogger(OutboxRelay.class.getName());

  private final Handler withoutMemory =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          throw new OutOfMemoryError("also while it is told");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void nothingCanBeLogged() {
    LOGGER.addHandler(withoutMemory);
  }

  @AfterEach
  void logAgain() {
    LOGGER.removeHandler(withoutMemory);
  }

  private static final class Failing extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Connection getConnection() {
      asked.incrementAndGet();
      throw new OutOfMemoryError("of the test");
    }
  }

  @Test
  void anErrorOfTheVirtualMachineDoesNotEndTheRelayEvenIfItCannotBeLogged() {
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

      await().atMost(TIMEOUT).until(() -> database.asked.get() >= 3 || relay.hasDied());
      assertThat(relay.hasDied()).isFalse();
    }
  }
}
