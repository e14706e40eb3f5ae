package org.cpor.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether the relays of the outbox still run. One that an error of the virtual machine has ended
 * leaves the facts of this service where they are until the service is started again.
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
