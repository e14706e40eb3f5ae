package org.cpor.notification.delivery.application.sending;

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
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.platform.duework.DueWork;
import org.cpor.platform.duework.DueWorkRunner;
import org.jboss.logging.Logger;

/**
 * Polls for due e-mails to customers and sends them. The settings for attempts are the same as for
 * e-mails to partners. Several processes can poll at the same time: each process leases some
 * e-mails for a limited time.
 */
@ApplicationScoped
class SendingCustomerMails {

  private static final Logger LOG = Logger.getLogger(SendingCustomerMails.class);

  private final class Work implements DueWork<CustomerMail> {

    @Override
    public String name() {
      return "deliveries by " + Channel.CUSTOMER_EMAIL;
    }

    @Override
    public int batchSize() {
      return settings.email().parallelEndpoints();
    }

    @Override
    public int parallelism() {
      return settings.email().parallelEndpoints();
    }

    @Override
    public boolean leasesItems() {
      return true;
    }

    @Override
    public List<CustomerMail> due(int limit) {
      Instant now = clock.instant();
      return QuarkusTransaction.requiringNew()
          .call(() -> mails.lease(now, now.plus(settings.lease()), limit));
    }

    @Override
    public boolean perform(CustomerMail mail) {
      Optional<String> offReason = sender.offReason();
      if (offReason.isPresent()) {
        recording.recordOff(endpoint(mail), offReason.get());
      } else {
        recording.record(endpoint(mail), List.of(mail.delivery()), attempt(mail));
      }
      return true;
    }

    /** Sends {@code mail}. An error of this service counts as a failed attempt. */
    private Outcome attempt(CustomerMail mail) {
      try {
        return sender.send(mail);
      } catch (RuntimeException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
        LOG.errorf(e, "an e-mail to a customer failed and is tried again: delivery=%s", mail);
        return new Failed("An internal error occurred.");
      }
    }
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Work work = new Work();

  private final DueCustomerMails mails;
  private final CustomerSender sender;
  private final RecordingAttempt recording;
  private final DeliverySettings settings;
  private final DueWorkRunner runner;
  private final Clock clock;

  SendingCustomerMails(
      DueCustomerMails mails,
      CustomerSender sender,
      RecordingAttempt recording,
      DeliverySettings settings,
      DueWorkRunner runner,
      Clock clock) {
    this.mails = mails;
    this.sender = sender;
    this.recording = recording;
    this.settings = settings;
    this.runner = runner;
    this.clock = clock;
  }

  @Scheduled(every = "{cpor.deliveries.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void poll() {
    runner.start(work, threads);
  }

  private static Endpoint endpoint(CustomerMail mail) {
    return new Endpoint(
        mail.approval().partnerId(),
        Channel.CUSTOMER_EMAIL,
        mail.address(),
        mail.approval().locale(),
        Optional.empty());
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
