package org.cpor.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts relays for tests in other packages. */
@Singleton
public class TestRelays {

  private final DataSource database;
  private final RelaySettings settings;
  private final RelayWakeUp wakeUp;
  private final MeterRegistry meters;
  private final String bootstrapServers;

  TestRelays(
      DataSource database,
      RelaySettings settings,
      RelayWakeUp wakeUp,
      MeterRegistry meters,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.database = database;
    this.settings = settings;
    this.wakeUp = wakeUp;
    this.meters = meters;
    this.bootstrapServers = bootstrapServers;
  }

  /** Starts a relay. It runs until {@link Running#close}. */
  public Running start() {
    OutboxRelay relay =
        new OutboxRelay("test-relay", database, settings, wakeUp, meters, bootstrapServers);
    relay.start();
    return relay::close;
  }

  /** A running relay. */
  public interface Running extends AutoCloseable {
    @Override
    void close();
  }
}
