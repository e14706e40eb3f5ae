package org.cpor.verifier.document.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.fact.DocumentFact;
import org.cpor.events.fact.DocumentFact.DocumentDeleted;
import org.cpor.events.fact.DocumentFact.DocumentRead;
import org.cpor.events.fact.DocumentFact.DocumentUploaded;
import org.cpor.events.wire.Envelope;
import org.cpor.messaging.Cause;
import org.cpor.messaging.inbox.FactReader;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.verifier.document.application.FollowingDocuments;
import org.cpor.verifier.document.application.FollowingDocuments.Change;
import org.cpor.verifier.document.domain.PartnerDocument;
import org.cpor.verifier.reading.application.AdvisingClaims;
import org.cpor.verifier.reading.application.AdvisingClaims.NewReading;
import org.cpor.verifier.reading.domain.Reading;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Consumes {@code cpor.documents.v1}. A fact of this topic says that a partner uploaded or deleted
 * a document, or that intake read a document.
 */
@ApplicationScoped
class DocumentsListener {

  private final Inbox inbox;
  private final FollowingDocuments following;
  private final AdvisingClaims advising;

  DocumentsListener(Inbox inbox, FollowingDocuments following, AdvisingClaims advising) {
    this.inbox = inbox;
    this.following = following;
    this.advising = advising;
  }

  private record Received(DocumentFact fact, Envelope envelope) {}

  @Incoming("documents-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, DocumentsListener::read, this::apply);
  }

  private static Optional<Received> read(Envelope envelope, byte[] data) {
    return FactReader.read(envelope, data, DocumentFact.class)
        .map(fact -> new Received(fact, envelope));
  }

  private void apply(List<Received> received) {
    following.follow(received.stream().flatMap(one -> change(one.fact())).toList());
    advising.read(received.stream().flatMap(DocumentsListener::reading).toList());
    advising.delete(received.stream().flatMap(one -> deleted(one.fact())).toList());
  }

  private static Stream<Change> change(DocumentFact fact) {
    return switch (fact) {
      case DocumentUploaded uploaded ->
          Stream.of(
              new Change(
                  uploaded.documentId(),
                  Optional.of(
                      new PartnerDocument(
                          uploaded.documentId(),
                          uploaded.partnerId(),
                          uploaded.kind(),
                          uploaded.acknowledgedOn()))));
      case DocumentDeleted deleted -> Stream.of(new Change(deleted.documentId(), Optional.empty()));
      case DocumentRead _ -> Stream.empty();
    };
  }

  private static Stream<NewReading> reading(Received received) {
    return switch (received.fact()) {
      case DocumentRead read ->
          Stream.of(
              new NewReading(
                  new Reading(
                      read.documentId(),
                      read.partnerId(),
                      read.unreadable(),
                      read.dates(),
                      read.tenantIds(),
                      read.products(),
                      !Boolean.FALSE.equals(read.complete())),
                  cause(received.envelope())));
      case DocumentUploaded _, DocumentDeleted _ -> Stream.empty();
    };
  }

  private static Stream<UUID> deleted(DocumentFact fact) {
    return switch (fact) {
      case DocumentDeleted deleted -> Stream.of(deleted.documentId());
      case DocumentUploaded _, DocumentRead _ -> Stream.empty();
    };
  }

  private static Cause cause(Envelope envelope) {
    return new Cause(envelope.correlationId(), envelope.id(), envelope.traceparent());
  }
}
