package org.cpor.notification.comment.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.notification.comment.application.CommentingOnClaimEvents;
import org.cpor.notification.comment.application.CustomerNotices;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Consumes the facts about claims: the topics of claims, verifications and arbitrations. One
 * consumer reads them all, because their comments are rows of one table (ADR 0007).
 */
@ApplicationScoped
class ClaimStreamListener {

  private final Inbox inbox;
  private final CommentingOnClaimEvents commenting;
  private final CustomerNotices notices;

  ClaimStreamListener(Inbox inbox, CommentingOnClaimEvents commenting, CustomerNotices notices) {
    this.inbox = inbox;
    this.commenting = commenting;
    this.notices = notices;
  }

  @Incoming("facts-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(
        records,
        facts -> {
          commenting.comment(ClaimEventMapper.events(facts));
          notices.inform(ApprovalMapper.approvals(facts));
        });
  }
}
