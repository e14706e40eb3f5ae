package org.cpor.arbitration.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.cpor.messaging.watermark.ConsumedWatermark;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The instant with which deadlines are compared (ADR 0021). It is not the time of the clock, but
 * the {@link ConsumedWatermark} minus a configured grace. The reason: after an outage of this
 * service or of Kafka, answers that were sent in time may not have been consumed yet.
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
