package org.cpor.notification.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.cpor.notification.delivery.application.Deliveries.Failures;
import org.cpor.notification.delivery.domain.BackOff;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Arrived;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.notification.delivery.domain.Outcome.Gone;
import org.cpor.notification.delivery.domain.Outcome.NotArrived;
import org.cpor.notification.delivery.domain.Outcome.Refused;
import org.jboss.logging.Logger;

/** Notes how a try to deliver ended: when it is tried again, or that the webhook is disabled. */
@ApplicationScoped
class NotingTry {

  private static final Logger LOG = Logger.getLogger(NotingTry.class);

  private final Deliveries deliveries;
  private final DeliverySettings settings;
  private final Clock clock;

  NotingTry(Deliveries deliveries, DeliverySettings settings, Clock clock) {
    this.deliveries = deliveries;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional
  void note(Endpoint endpoint, List<DueDelivery> parcel, Outcome outcome) {
    Instant now = clock.instant();
    switch (outcome) {
      case Arrived _ -> deliveries.arrived(endpoint, parcel, now);
      case Failed failed -> {
        failed(endpoint, parcel, failed, now);
        failed
            .pause()
            .ifPresent(pause -> deliveries.pause(endpoint, now.plus(BackOff.bounded(pause))));
      }
      case Refused refused -> failed(endpoint, parcel, refused, now);
      case Gone gone -> {
        failed(endpoint, parcel, gone, now);
        disable(endpoint, gone.why(), now);
      }
    }
  }

  private void failed(
      Endpoint endpoint, List<DueDelivery> parcel, NotArrived outcome, Instant now) {
    Failures failures = deliveries.countFailure(endpoint, now);
    for (DueDelivery delivery : parcel) {
      deliveries.failed(
          endpoint, delivery, outcome, now, next(endpoint.channel(), delivery, outcome, now));
    }
    if (endpoint.channel() == Channel.WEBHOOK
        && failures.count() >= settings.webhook().disableAfterFailures()
        && !failures.since().plus(settings.webhook().disableAfter()).isAfter(now)) {
      disable(endpoint, outcome.why(), now);
    }
  }

  private Optional<Instant> next(
      Channel channel, DueDelivery delivery, NotArrived outcome, Instant now) {
    Instant first = delivery.firstTriedAt().orElse(now);
    double chance = ThreadLocalRandom.current().nextDouble();
    Optional<Instant> own = backOff(channel).next(delivery.tries() + 1, first, now, chance);
    return switch (outcome) {
      case Failed failed ->
          failed
              .pause()
              .map(pause -> own.map(time -> BackOff.postponed(time, pause, now)))
              .orElse(own);
      // The channel is switched off, which keeps what waits.
      case Gone _ -> own;
      case Refused _ -> Optional.empty();
    };
  }

  private void disable(Endpoint endpoint, String why, Instant now) {
    if (deliveries.disable(endpoint, why, now)) {
      deliveries.switchOff(endpoint, "The webhook is disabled: " + why);
      deliveries.planNotice(endpoint.partnerId(), now);
      LOG.warnf("a webhook is disabled: partner=%s because=%s", endpoint.partnerId(), why);
    }
  }

  /** What waits for {@code endpoint} is not sent, because the channel is off. */
  @Transactional
  void noteOff(Endpoint endpoint, String because) {
    deliveries.switchOff(endpoint, because);
  }

  @Transactional
  void letGo(Endpoint endpoint) {
    deliveries.letGo(endpoint, clock.instant());
  }

  private BackOff backOff(Channel channel) {
    DeliverySettings.Tries tries =
        switch (channel) {
          case WEBHOOK -> settings.webhook();
          case EMAIL -> settings.email();
        };
    return new BackOff(tries.firstPause(), tries.longestPause(), tries.giveUpAfter());
  }
}
