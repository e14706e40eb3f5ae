package org.cpor.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Checks that the relays of the outbox still run. If an error of the virtual machine ends a relay,
 * the facts of this service stay in the outbox until the service is restarted.
 */
@Liveness
@ApplicationScoped
class RelaysLiveness implements HealthCheck {

  private final OutboxRelays relays;

  RelaysLiveness(OutboxRelays relays) {
    this.relays = relays;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("outbox relays").status(!relays.haveDied()).build();
  }
}
