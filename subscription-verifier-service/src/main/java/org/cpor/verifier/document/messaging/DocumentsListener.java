package org.cpor.verifier.document.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.fact.DocumentFact;
import org.cpor.events.fact.DocumentFact.DocumentDeleted;
import org.cpor.events.fact.DocumentFact.DocumentUploaded;
import org.cpor.events.wire.Envelope;
import org.cpor.messaging.inbox.FactReader;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.verifier.document.application.FollowingDocuments;
import org.cpor.verifier.document.application.FollowingDocuments.Change;
import org.cpor.verifier.document.domain.PartnerDocument;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes {@code cpor.documents.v1}: partners upload and delete documents. */
@ApplicationScoped
class DocumentsListener {

  private final Inbox inbox;
  private final FollowingDocuments following;

  DocumentsListener(Inbox inbox, FollowingDocuments following) {
    this.inbox = inbox;
    this.following = following;
  }

  @Incoming("documents-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, DocumentsListener::read, following::follow);
  }

  private static Optional<Change> read(Envelope envelope, byte[] data) {
    return FactReader.read(envelope, data, DocumentFact.class).map(DocumentsListener::change);
  }

  private static Change change(DocumentFact fact) {
    return switch (fact) {
      case DocumentUploaded uploaded ->
          new Change(
              uploaded.documentId(),
              Optional.of(
                  new PartnerDocument(
                      uploaded.documentId(),
                      uploaded.partnerId(),
                      uploaded.kind(),
                      uploaded.acknowledgedOn())));
      case DocumentDeleted deleted -> new Change(deleted.documentId(), Optional.empty());
    };
  }
}
