package org.cpor.notification.delivery.application.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.planning.PlannedDeliveries;
import org.cpor.notification.delivery.application.sending.Endpoints.Failures;
import org.cpor.notification.delivery.domain.BackOff;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Delivered;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.notification.delivery.domain.Outcome.Gone;
import org.cpor.notification.delivery.domain.Outcome.NotDelivered;
import org.cpor.notification.delivery.domain.Outcome.Refused;
import org.jboss.logging.Logger;

/**
 * Records the result of an attempt. Decides when the next attempt is made, and whether the webhook
 * is disabled.
 */
@ApplicationScoped
class RecordingAttempt {

  private static final Logger LOG = Logger.getLogger(RecordingAttempt.class);

  private final AttemptResults results;
  private final Endpoints endpoints;
  private final PlannedDeliveries planned;
  private final DeliverySettings settings;
  private final Clock clock;

  RecordingAttempt(
      AttemptResults results,
      Endpoints endpoints,
      PlannedDeliveries planned,
      DeliverySettings settings,
      Clock clock) {
    this.results = results;
    this.endpoints = endpoints;
    this.planned = planned;
    this.settings = settings;
    this.clock = clock;
  }

  /** Records the outcome of an attempt to send {@code deliveries} in one message. */
  @Transactional
  void record(Endpoint endpoint, List<DueDelivery> deliveries, Outcome outcome) {
    Instant now = clock.instant();
    switch (outcome) {
      case Delivered _ -> results.saveDelivered(endpoint, deliveries, now);
      case Failed failed -> {
        recordFailure(endpoint, deliveries, failed, now);
        failed
            .pause()
            .ifPresent(pause -> endpoints.pause(endpoint, now.plus(BackOff.bounded(pause))));
      }
      case Refused refused -> recordFailure(endpoint, deliveries, refused, now);
      case Gone gone -> {
        recordFailure(endpoint, deliveries, gone, now);
        disable(endpoint, gone.reason(), now);
      }
    }
  }

  /**
   * Gives the deliveries that wait for {@code endpoint} the state {@code OFF}, because its channel
   * is switched off for all partners.
   */
  @Transactional
  void recordOff(Endpoint endpoint, String reason) {
    results.saveOff(endpoint, reason);
  }

  private void recordFailure(
      Endpoint endpoint, List<DueDelivery> deliveries, NotDelivered outcome, Instant now) {
    Failures failures = endpoints.countFailure(endpoint, now);
    for (DueDelivery delivery : deliveries) {
      results.saveFailed(
          endpoint, delivery, outcome, now, next(endpoint.channel(), delivery, outcome, now));
    }
    if (endpoint.channel() == Channel.WEBHOOK && hasFailedForLong(failures, now)) {
      disable(endpoint, outcome.reason(), now);
    }
  }

  private boolean hasFailedForLong(Failures failures, Instant now) {
    return failures.count() >= settings.webhook().disableAfterFailures()
        && !failures.since().plus(settings.webhook().disableAfter()).isAfter(now);
  }

  private Optional<Instant> next(
      Channel channel, DueDelivery delivery, NotDelivered outcome, Instant now) {
    Instant first = delivery.firstAttemptAt().orElse(now);
    double random = ThreadLocalRandom.current().nextDouble();
    Optional<Instant> next = backOff(channel).next(delivery.attempts() + 1, first, now, random);
    return switch (outcome) {
      case Failed failed ->
          failed
              .pause()
              .map(pause -> next.map(time -> BackOff.postponed(time, pause, now)))
              .orElse(next);
      // The webhook is disabled next. This switches its waiting deliveries off.
      case Gone _ -> next;
      case Refused _ -> Optional.empty();
    };
  }

  private void disable(Endpoint endpoint, String reason, Instant now) {
    if (endpoints.disable(endpoint, reason, now)) {
      results.saveOff(endpoint, "The webhook is disabled: " + reason);
      planned.addForDisabledWebhook(endpoint.partnerId(), now);
      LOG.warnf("a webhook is disabled: partner=%s reason=%s", endpoint.partnerId(), reason);
    }
  }

  private BackOff backOff(Channel channel) {
    DeliverySettings.Attempts attempts =
        switch (channel) {
          case WEBHOOK -> settings.webhook();
          case EMAIL, CUSTOMER_EMAIL -> settings.email();
        };
    return new BackOff(attempts.firstPause(), attempts.longestPause(), attempts.giveUpAfter());
  }
}
