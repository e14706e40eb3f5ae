package org.cpor.arbitration.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.cpor.messaging.watermark.ConsumedWatermark;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Computes the instant with which deadlines are compared: the {@link ConsumedWatermark} minus a
 * configured grace (ADR 0021). Deadlines must not be compared with the time of the clock: after an
 * outage of this service or of Kafka, it is possible that this service has not yet consumed all
 * answers that partners sent in time.
 */
@ApplicationScoped
public class DeadlineTime {

  private final ConsumedWatermark watermark;
  private final Duration grace;

  DeadlineTime(
      ConsumedWatermark watermark, @ConfigProperty(name = "cpor.timers.grace") Duration grace) {
    this.watermark = watermark;
    this.grace = grace;
  }

  /**
   * Returns the instant. Asks Kafka for the watermark, and waits up to five seconds for each answer
   * of Kafka. If Kafka does not answer, uses the previous watermark.
   */
  public Instant instant() {
    return watermark.instant().minus(grace);
  }
}
