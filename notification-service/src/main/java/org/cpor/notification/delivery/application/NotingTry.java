package org.cpor.notification.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.cpor.notification.delivery.application.Deliveries.Failures;
import org.cpor.notification.delivery.domain.BackOff;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Arrived;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.notification.delivery.domain.Outcome.Gone;
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
      case Failed(String why) -> failed(endpoint, parcel, why, now);
      case Gone(String why) -> {
        failed(endpoint, parcel, why, now);
        disable(endpoint, why, now);
      }
    }
  }

  private void failed(Endpoint endpoint, List<DueDelivery> parcel, String why, Instant now) {
    Failures failures = deliveries.countFailure(endpoint, now);
    BackOff backOff = backOff(endpoint.channel());
    for (DueDelivery delivery : parcel) {
      Instant first = delivery.firstTriedAt().orElse(now);
      double chance = ThreadLocalRandom.current().nextDouble();
      deliveries.failed(
          endpoint, delivery, why, now, backOff.next(delivery.tries() + 1, first, now, chance));
    }
    if (endpoint.channel() == Channel.WEBHOOK
        && failures.count() >= settings.webhook().disableAfterFailures()
        && !failures.since().plus(settings.webhook().disableAfter()).isAfter(now)) {
      disable(endpoint, why, now);
    }
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
