package org.cpor.intake.document.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.intake.document.application.Readings.StoredReading;
import org.cpor.intake.document.application.Readings.UnreadDocument;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentReading;
import org.cpor.intake.document.domain.Unreadable;
import org.cpor.intake.platform.IntakeProblem;
import org.cpor.platform.duework.DueWork;
import org.cpor.platform.duework.DueWorkRunner;
import org.cpor.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Reads documents after their upload, one at a time, outside of any transaction. A replica leases
 * the document that it reads. If an attempt fails, the document is due again later. A document that
 * is damaged, or that several attempts could not read, gets a reading that says why the document
 * cannot be read.
 */
@ApplicationScoped
class ReadingDocuments implements DueWork<UnreadDocument> {

  private static final Logger LOG = Logger.getLogger(ReadingDocuments.class);

  /**
   * The time of a lease. This is more time than the process that reads documents needs to start and
   * to read one document.
   */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final Duration NEXT_ATTEMPT = Duration.ofSeconds(30);
  private static final int MOST_ATTEMPTS = 3;

  private final Readings readings;
  private final Documents documents;
  private final FindingDocuments finding;
  private final TextReader reader;
  private final DocumentFacts facts;
  private final DueWorkRunner runner;
  private final Clock clock;

  ReadingDocuments(
      Readings readings,
      Documents documents,
      FindingDocuments finding,
      TextReader reader,
      DocumentFacts facts,
      DueWorkRunner runner,
      Clock clock) {
    this.readings = readings;
    this.documents = documents;
    this.finding = finding;
    this.reader = reader;
    this.facts = facts;
    this.runner = runner;
    this.clock = clock;
  }

  @Scheduled(
      every = "{cpor.documents.reader.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    runner.run(this);
  }

  @Override
  public String name() {
    return "unread documents";
  }

  /** One document, because the lease is too short for two documents. */
  @Override
  public int batchSize() {
    return 1;
  }

  @Override
  public boolean leasesItems() {
    return true;
  }

  @Override
  @Transactional
  public List<UnreadDocument> due(int limit) {
    Instant now = clock.instant();
    return readings.take(now, now.plus(LEASE), limit);
  }

  /**
   * Runs in a request context, because the outbox reads the cause of a fact from the request
   * context.
   */
  @Override
  @ActivateRequestContext
  public boolean perform(UnreadDocument unread) {
    Optional<Document> document = documents.find(unread.documentId());
    if (document.isEmpty()) {
      return false;
    }
    Optional<DocumentReading> reading;
    try {
      reading = read(document.get(), unread.attempts());
    } catch (RuntimeException e) {
      postpone(unread);
      throw e;
    }
    if (reading.isEmpty()) {
      postpone(unread);
      return false;
    }
    QuarkusTransaction.requiringNew().run(() -> save(document.get(), reading.get()));
    return true;
  }

  private void postpone(UnreadDocument unread) {
    Instant dueAt = clock.instant().plus(NEXT_ATTEMPT);
    QuarkusTransaction.requiringNew().run(() -> readings.postpone(unread.documentId(), dueAt));
  }

  private void save(Document document, DocumentReading reading) {
    Instant now = clock.instant();
    if (readings.save(document.documentId(), new StoredReading(reading, now))) {
      facts.read(document, reading, now);
    }
  }

  /** Reads the document; empty when it must be read again later. */
  private Optional<DocumentReading> read(Document document, int attempts) {
    if (document.type().isPicture()) {
      return Optional.of(DocumentReading.unreadable(Unreadable.NO_TEXT));
    }
    try {
      Optional<DocumentReading> reading = reader.read(document, to -> finding.write(document, to));
      if (reading.isEmpty() && attempts >= MOST_ATTEMPTS) {
        LOG.warnf(
            "a document cannot be read: document=%s attempts=%d", document.documentId(), attempts);
        return Optional.of(DocumentReading.unreadable(Unreadable.FAILED));
      }
      return reading;
    } catch (ProblemException e) {
      if (e.type() == IntakeProblem.DOCUMENT_DAMAGED) {
        return Optional.of(DocumentReading.unreadable(Unreadable.DAMAGED));
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("a document cannot be read", e);
    }
  }
}
