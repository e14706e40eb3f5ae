package org.cpor.notification.delivery.application.sending;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.cpor.notification.comment.application.wording.PartnerTexts;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.DeliveryContent.PostedComment;
import org.cpor.notification.delivery.domain.DeliveryContent.WebhookDisabled;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.notification.delivery.domain.Outcome.Gone;
import org.jboss.logging.Logger;

/**
 * Polls for due deliveries and sends them. Several processes can do so at the same time: each
 * leases some endpoints for a limited time. One thread serves an endpoint, and each channel has
 * threads of its own, so a slow receiver does not delay the others.
 */
@ApplicationScoped
class SendingDueDeliveries {

  private static final Logger LOG = Logger.getLogger(SendingDueDeliveries.class);

  /** After so many calls another endpoint gets the thread. */
  private static final int MAX_WEBHOOKS_PER_TURN = 20;

  /** More comments go into another e-mail. */
  private static final int MAX_COMMENTS_PER_EMAIL = 50;

  /** A sender, with a permit for each endpoint that it can serve now. */
  private record Capacity(Sender sender, Semaphore permits) {}

  /**
   * Not virtual threads: looking up a host's name pins the carrier thread, and there are only as
   * many of those as processors.
   */
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private final List<Capacity> capacities;
  private final DueDeliveries dueDeliveries;
  private final RecordingAttempt recording;
  private final DeliverySettings settings;
  private final Clock clock;

  SendingDueDeliveries(
      @All List<Sender> senders,
      DueDeliveries dueDeliveries,
      RecordingAttempt recording,
      DeliverySettings settings,
      Clock clock) {
    this.capacities =
        senders.stream()
            .map(sender ->
                new Capacity(sender, new Semaphore(parallelEndpoints(sender.channel(), settings))))
            .toList();
    this.dueDeliveries = dueDeliveries;
    this.recording = recording;
    this.settings = settings;
    this.clock = clock;
  }

  private static int parallelEndpoints(Channel channel, DeliverySettings settings) {
    return switch (channel) {
      case WEBHOOK -> settings.webhook().parallelEndpoints();
      case EMAIL -> settings.email().parallelEndpoints();
    };
  }

  @Scheduled(
      identity = "sending-due-deliveries",
      every = "{cpor.deliveries.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void poll() {
    capacities.forEach(this::poll);
  }

  /** Starts sending, and does not wait for its end. */
  private void poll(Capacity capacity) {
    int free = capacity.permits().drainPermits();
    try {
      if (free > 0) {
        for (Endpoint endpoint : lease(capacity.sender().channel(), free)) {
          threads.execute(() -> serve(capacity, endpoint));
          free--;
        }
      }
    } finally {
      capacity.permits().release(free);
    }
  }

  private List<Endpoint> lease(Channel channel, int limit) {
    Instant now = clock.instant();
    return QuarkusTransaction.requiringNew()
        .call(() -> dueDeliveries.lease(channel, now, now.plus(settings.lease()), limit));
  }

  private void serve(Capacity capacity, Endpoint endpoint) {
    try {
      send(capacity.sender(), endpoint);
      QuarkusTransaction.requiringNew().run(() -> dueDeliveries.release(endpoint, clock.instant()));
    } catch (RuntimeException e) {
      LOG.errorf(
          e,
          "deliveries failed, they are tried again when the lease ends: partner=%s channel=%s",
          endpoint.partnerId(),
          endpoint.channel());
    } finally {
      capacity.permits().release();
    }
  }

  private void send(Sender sender, Endpoint endpoint) {
    Optional<String> offReason = sender.offReason();
    if (offReason.isPresent()) {
      recording.recordOff(endpoint, offReason.get());
      return;
    }
    for (List<DueDelivery> message : messages(endpoint)) {
      Outcome outcome = attempt(sender, endpoint, message);
      recording.record(endpoint, message, outcome);
      if (outcome instanceof Failed || outcome instanceof Gone) {
        return;
      }
    }
  }

  /** A fault of this service is a failed attempt, so that it does not block other deliveries. */
  private static Outcome attempt(Sender sender, Endpoint endpoint, List<DueDelivery> message) {
    try {
      return sender.send(endpoint, message);
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      LOG.errorf(
          e,
          "a delivery failed, it is tried again: partner=%s channel=%s",
          endpoint.partnerId(),
          endpoint.channel());
      return new Failed("Something went wrong on our side.");
    }
  }

  /** The deliveries to send now, grouped by message. */
  private List<List<DueDelivery>> messages(Endpoint endpoint) {
    return switch (endpoint.channel()) {
      case WEBHOOK ->
          QuarkusTransaction.requiringNew()
              .call(() -> dueDeliveries.due(endpoint, clock.instant(), MAX_WEBHOOKS_PER_TURN))
              .stream()
              .map(List::of)
              .toList();
      case EMAIL -> {
        List<DueDelivery> waiting =
            QuarkusTransaction.requiringNew()
                .call(() -> dueDeliveries.waiting(endpoint, MAX_COMMENTS_PER_EMAIL));
        yield waiting.isEmpty() ? List.of() : List.of(inOneLanguage(waiting, endpoint));
      }
    };
  }

  /**
   * The deliveries in the language of the one that is due longest, for one e-mail. The others stay
   * due and are sent in the next turn.
   */
  private static List<DueDelivery> inOneLanguage(List<DueDelivery> waiting, Endpoint endpoint) {
    String language = language(waiting.getFirst(), endpoint);
    return waiting.stream()
        .filter(delivery -> language(delivery, endpoint).equals(language))
        .toList();
  }

  private static String language(DueDelivery delivery, Endpoint endpoint) {
    return PartnerTexts.in(
            switch (delivery.content()) {
              case PostedComment comment -> comment.locale();
              case WebhookDisabled _ -> endpoint.locale();
            })
        .language();
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
