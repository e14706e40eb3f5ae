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
import org.cpor.notification.comment.application.wording.PartnerTexts;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.domain.DeliveryContent.ApprovedClaim;
import org.cpor.notification.delivery.domain.DeliveryContent.EscalatedReview;
import org.cpor.notification.delivery.domain.DeliveryContent.PostedComment;
import org.cpor.notification.delivery.domain.DeliveryContent.WebhookDisabled;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.notification.delivery.domain.Outcome.Gone;
import org.cpor.platform.duework.DueWork;
import org.cpor.platform.duework.DueWorkRunner;
import org.jboss.logging.Logger;

/**
 * Polls for due deliveries and sends them. Several processes can poll at the same time: each
 * process leases some endpoints for a limited time. Each channel has its own limit of threads, and
 * each endpoint is served by one thread, so a slow receiver does not delay other receivers.
 */
@ApplicationScoped
class SendingDueDeliveries {

  private static final Logger LOG = Logger.getLogger(SendingDueDeliveries.class);

  /**
   * The maximum number of calls to one webhook in one turn. After these calls, the thread serves
   * another endpoint.
   */
  private static final int MAX_WEBHOOKS_PER_TURN = 20;

  /** The maximum number of comments in one e-mail. Further comments are sent in another e-mail. */
  private static final int MAX_COMMENTS_PER_EMAIL = 50;

  /** Leases the endpoints of one channel that have due deliveries, and sends these deliveries. */
  private final class ChannelWork implements DueWork<Endpoint> {

    private final Sender sender;
    private final int parallelEndpoints;

    ChannelWork(Sender sender) {
      this.sender = sender;
      parallelEndpoints =
          switch (sender.channel()) {
            case WEBHOOK -> settings.webhook().parallelEndpoints();
            case EMAIL, CUSTOMER_EMAIL -> settings.email().parallelEndpoints();
          };
    }

    @Override
    public String name() {
      return "deliveries by " + sender.channel();
    }

    @Override
    public int batchSize() {
      return parallelEndpoints;
    }

    @Override
    public int parallelism() {
      return parallelEndpoints;
    }

    @Override
    public boolean leasesItems() {
      return true;
    }

    @Override
    public List<Endpoint> due(int limit) {
      Instant now = clock.instant();
      return QuarkusTransaction.requiringNew()
          .call(
              () -> dueDeliveries.lease(sender.channel(), now, now.plus(settings.lease()), limit));
    }

    @Override
    public boolean perform(Endpoint endpoint) {
      send(sender, endpoint);
      QuarkusTransaction.requiringNew().run(() -> dueDeliveries.release(endpoint, clock.instant()));
      return true;
    }
  }

  /**
   * Platform threads, not virtual threads. On a virtual thread, the look-up of a host name would
   * block the carrier thread. There are only as many carrier threads as processors, so a few slow
   * look-ups would stop all virtual threads.
   */
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private final List<ChannelWork> channels;
  private final DueDeliveries dueDeliveries;
  private final RecordingAttempt recording;
  private final DeliverySettings settings;
  private final DueWorkRunner runner;
  private final Clock clock;

  SendingDueDeliveries(
      @All List<Sender> senders,
      DueDeliveries dueDeliveries,
      RecordingAttempt recording,
      DeliverySettings settings,
      DueWorkRunner runner,
      Clock clock) {
    this.dueDeliveries = dueDeliveries;
    this.recording = recording;
    this.settings = settings;
    this.runner = runner;
    this.clock = clock;
    this.channels = senders.stream().map(ChannelWork::new).toList();
  }

  @Scheduled(every = "{cpor.deliveries.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void poll() {
    channels.forEach(channel -> runner.start(channel, threads));
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

  /**
   * Sends {@code message}. An error of this service counts as a failed attempt, so that the error
   * does not block other deliveries.
   */
  private static Outcome attempt(Sender sender, Endpoint endpoint, List<DueDelivery> message) {
    try {
      return sender.send(endpoint, message);
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      LOG.errorf(
          e,
          "a delivery failed and is tried again: partner=%s channel=%s",
          endpoint.partnerId(),
          endpoint.channel());
      return new Failed("An internal error occurred.");
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
      case CUSTOMER_EMAIL ->
          throw new IllegalStateException("a partner has no endpoint for e-mails to customers");
    };
  }

  /**
   * The deliveries for one e-mail: all deliveries in the language of the delivery that has been due
   * longest. The other deliveries are sent in a later turn.
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
              case ApprovedClaim approved -> approved.locale();
              case WebhookDisabled _, EscalatedReview _ -> endpoint.locale();
            })
        .language();
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
