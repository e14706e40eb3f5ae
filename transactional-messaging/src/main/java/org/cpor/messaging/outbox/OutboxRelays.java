package org.cpor.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the relays of this process. */
@ApplicationScoped
class OutboxRelays {

  private final List<OutboxRelay> relays;

  OutboxRelays(
      DataSource dataSource,
      RelaySettings settings,
      RelayWakeUp wakeUp,
      MeterRegistry meters,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    relays =
        IntStream.rangeClosed(1, settings.relays())
            .mapToObj(n ->
                new OutboxRelay(
                    "outbox-relay-" + n, dataSource, settings, wakeUp, meters, bootstrapServers))
            .toList();
  }

  void start(@Observes StartupEvent event) {
    relays.forEach(OutboxRelay::start);
  }

  /**
   * Whether the thread of a relay has ended. If a thread has ended, the service must be restarted.
   */
  boolean haveDied() {
    return relays.stream().anyMatch(OutboxRelay::hasDied);
  }

  void stop(@Observes ShutdownEvent event) {
    relays.forEach(OutboxRelay::close);
  }
}
