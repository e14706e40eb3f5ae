package org.cpor.notification.comment.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.messaging.inbox.ReceivedFact;
import org.cpor.notification.comment.application.CommentingOnClaimEvents;
import org.cpor.notification.comment.application.CustomerNotices;
import org.cpor.notification.comment.application.LeadNotices;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Consumes the facts about claims: the topics of claims, verifications and arbitrations. One
 * consumer reads all three topics, so one transaction can write the comments on facts of several
 * topics into the table of comments (ADR 0007).
 */
@ApplicationScoped
class ClaimStreamListener {

  private final Inbox inbox;
  private final CommentingOnClaimEvents commenting;
  private final CustomerNotices notices;
  private final LeadNotices leads;

  ClaimStreamListener(
      Inbox inbox, CommentingOnClaimEvents commenting, CustomerNotices notices, LeadNotices leads) {
    this.inbox = inbox;
    this.commenting = commenting;
    this.notices = notices;
    this.leads = leads;
  }

  @Incoming("facts-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, this::apply);
  }

  private void apply(List<ReceivedFact> facts) {
    commenting.comment(ClaimEventMapper.events(facts));
    notices.inform(ApprovalMapper.approvals(facts));
    notices.cancel(ApprovalMapper.endedAssociations(facts));
    leads.announce(ClaimEventMapper.escalations(facts));
  }
}
