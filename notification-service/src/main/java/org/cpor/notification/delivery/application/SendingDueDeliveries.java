package org.cpor.notification.delivery.application;

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
import org.cpor.notification.comment.application.PartnerTexts;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.News;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.notification.delivery.domain.Outcome.Gone;
import org.jboss.logging.Logger;

/**
 * Looks now and then for what is due, and sends it. Any number of processes may: each takes some
 * endpoints, and has them for the time of a lease. An endpoint is one thread's at a time, however
 * much is due for it, and each channel has threads of its own: who answers slowly, or not at all,
 * holds up nobody else.
 */
@ApplicationScoped
class SendingDueDeliveries {

  private static final Logger LOG = Logger.getLogger(SendingDueDeliveries.class);

  /** What one thread sends before another endpoint has its turn. */
  private static final int IN_A_ROW = 20;

  /** More comments than that within a minute are more than one message. */
  private static final int IN_A_DIGEST = 50;

  private record Lane(Sender sender, Semaphore free) {}

  /**
   * Not virtual threads: looking up a host's name blocks the thread beneath, and of those there are
   * as many as processors.
   */
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private final List<Lane> lanes;
  private final Deliveries deliveries;
  private final NotingTry noting;
  private final DeliverySettings settings;
  private final Clock clock;

  SendingDueDeliveries(
      @All List<Sender> senders,
      Deliveries deliveries,
      NotingTry noting,
      DeliverySettings settings,
      Clock clock) {
    this.lanes =
        senders.stream()
            .map(sender -> new Lane(sender, new Semaphore(atOnce(sender.channel(), settings))))
            .toList();
    this.deliveries = deliveries;
    this.noting = noting;
    this.settings = settings;
    this.clock = clock;
  }

  private static int atOnce(Channel channel, DeliverySettings settings) {
    return switch (channel) {
      case WEBHOOK -> settings.webhook().atOnce();
      case EMAIL -> settings.email().atOnce();
    };
  }

  @Scheduled(
      identity = "sending-due-deliveries",
      every = "{cpor.deliveries.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    lanes.forEach(this::sweep);
  }

  /** Waits for nothing that is sent. */
  private void sweep(Lane lane) {
    int free = lane.free().drainPermits();
    try {
      if (free > 0) {
        for (Endpoint endpoint : take(lane.sender().channel(), free)) {
          threads.execute(() -> serve(lane, endpoint));
          free--;
        }
      }
    } finally {
      lane.free().release(free);
    }
  }

  private List<Endpoint> take(Channel channel, int limit) {
    Instant now = clock.instant();
    return QuarkusTransaction.requiringNew()
        .call(() -> deliveries.take(channel, now, now.plus(settings.lease()), limit));
  }

  private void serve(Lane lane, Endpoint endpoint) {
    try {
      send(lane.sender(), endpoint);
      noting.letGo(endpoint);
    } catch (RuntimeException e) {
      LOG.errorf(
          e,
          "deliveries are tried again when the lease is over: partner=%s channel=%s",
          endpoint.partnerId(),
          endpoint.channel());
    } finally {
      lane.free().release();
    }
  }

  private void send(Sender sender, Endpoint endpoint) {
    Optional<String> off = sender.off();
    if (off.isPresent()) {
      noting.noteOff(endpoint, off.get());
      return;
    }
    for (List<DueDelivery> parcel : parcels(endpoint)) {
      Outcome outcome = attempt(sender, endpoint, parcel);
      noting.note(endpoint, parcel, outcome);
      if (outcome instanceof Failed || outcome instanceof Gone) {
        return;
      }
    }
  }

  /** A fault of ours is a try that failed, so that what cannot be sent holds up nothing else. */
  private static Outcome attempt(Sender sender, Endpoint endpoint, List<DueDelivery> parcel) {
    try {
      return sender.send(endpoint, parcel);
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

  /** What goes together. */
  private List<List<DueDelivery>> parcels(Endpoint endpoint) {
    return switch (endpoint.channel()) {
      case WEBHOOK ->
          QuarkusTransaction.requiringNew()
              .call(() -> deliveries.due(endpoint, clock.instant(), IN_A_ROW))
              .stream()
              .map(List::of)
              .toList();
      case EMAIL -> {
        List<DueDelivery> waiting =
            QuarkusTransaction.requiringNew().call(() -> deliveries.waiting(endpoint, IN_A_DIGEST));
        yield waiting.isEmpty() ? List.of() : List.of(inOneLanguage(waiting, endpoint));
      }
    };
  }

  /**
   * What goes into one message: all in the language of what is due for longest. The others are due,
   * and sent, in their turn.
   */
  private static List<DueDelivery> inOneLanguage(List<DueDelivery> waiting, Endpoint endpoint) {
    String language = language(waiting.getFirst(), endpoint);
    return waiting.stream()
        .filter(delivery -> language(delivery, endpoint).equals(language))
        .toList();
  }

  private static String language(DueDelivery delivery, Endpoint endpoint) {
    return PartnerTexts.in(
            switch (delivery.news()) {
              case News.Posted posted -> posted.locale();
              case News.WebhookDisabled _ -> endpoint.locale();
            })
        .language();
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
