package org.cpor.arbitration.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.cpor.messaging.watermark.ConsumedWatermark;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Computes the instant with which deadlines are compared: the {@link ConsumedWatermark} minus a
 * configured grace (ADR 0021). The time of the clock would be wrong: after an outage of this
 * service or of Kafka, this service may not have consumed all answers that were sent in time.
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
   * of Kafka. If Kafka does not answer, the watermark is the previous one.
   */
  public Instant instant() {
    return watermark.instant().minus(grace);
  }
}
