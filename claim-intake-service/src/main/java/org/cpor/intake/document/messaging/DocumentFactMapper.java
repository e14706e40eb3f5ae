package org.cpor.intake.document.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cpor.events.fact.DocumentFact.DocumentDeleted;
import org.cpor.events.fact.DocumentFact.DocumentRead;
import org.cpor.events.fact.DocumentFact.DocumentUploaded;
import org.cpor.intake.document.application.DocumentFacts;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentReading;
import org.cpor.intake.document.domain.Unreadable;
import org.cpor.messaging.outbox.Outbox;

/** Maps uploads, readings and deletions to facts, and writes them to the outbox. */
@ApplicationScoped
class DocumentFactMapper implements DocumentFacts {

  private final Outbox outbox;

  DocumentFactMapper(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void uploaded(Document document) {
    outbox.publish(
        new DocumentUploaded(
            document.documentId(),
            document.partnerId(),
            document.kind().name(),
            document.acknowledgedOn(),
            document.uploadedAt()));
  }

  @Override
  public void read(Document document, DocumentReading reading, Instant now) {
    Unreadable unreadable = reading.unreadable();
    DocumentReading.Text text = reading.text();
    outbox.publish(
        new DocumentRead(
            document.documentId(),
            document.partnerId(),
            unreadable == null ? null : unreadable.name(),
            reading.dates(),
            reading.domains(),
            reading.tenantIds(),
            reading.products(),
            text == null ? null : text.complete(),
            now));
  }

  @Override
  public void deleted(Document document, Instant now) {
    outbox.publish(new DocumentDeleted(document.documentId(), document.partnerId(), now));
  }
}
