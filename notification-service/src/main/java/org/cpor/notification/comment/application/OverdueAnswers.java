package org.cpor.notification.comment.application;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.notification.comment.domain.ClaimEvent;
import org.cpor.notification.comment.domain.ClaimEvent.Approved;
import org.cpor.notification.comment.domain.ClaimEvent.AssociationEnded;
import org.cpor.notification.comment.domain.ClaimEvent.NotCorrected;
import org.cpor.notification.comment.domain.ClaimEvent.Rejected;
import org.cpor.notification.comment.domain.ClaimEvent.ResponseOverdue;
import org.cpor.notification.comment.domain.ClaimEvent.RulingCorrected;

/**
 * Decides which partners get a comment on their overdue answer: the partners of claims that hold
 * their subject. A claim that does not hold its subject is rejected when its answer is overdue, and
 * the comment on the rejection says why. A claim that holds its subject is not rejected: reviewers
 * judge the documents that the claim has.
 */
@ApplicationScoped
class OverdueAnswers {

  /** The decision that gives a claim its subject back, after a review lead corrected a ruling. */
  private static final String RETAINED = "RETAINED";

  private final Comments comments;

  OverdueAnswers(Comments comments) {
    this.comments = comments;
  }

  /**
   * Returns {@code events}, but leaves out the events about overdue answers of claims that do not
   * hold their subject.
   */
  List<ReceivedEvent> withoutRepetition(List<ReceivedEvent> events) {
    Set<UUID> overdue =
        events.stream()
            .filter(received -> received.event() instanceof ResponseOverdue)
            .map(received -> received.claim().claimId())
            .collect(toSet());
    if (overdue.isEmpty()) {
      return events;
    }
    Set<UUID> holding = new HashSet<>(comments.claimsThatHoldTheirSubject(overdue));
    List<ReceivedEvent> remaining = new ArrayList<>();
    for (ReceivedEvent received : events) {
      UUID claimId = received.claim().claimId();
      if (beginsHold(received.event())) {
        holding.add(claimId);
      } else if (endsHold(received.event())) {
        holding.remove(claimId);
      }
      if (!(received.event() instanceof ResponseOverdue) || holding.contains(claimId)) {
        remaining.add(received);
      }
    }
    return remaining;
  }

  private static boolean beginsHold(ClaimEvent event) {
    return event instanceof Approved
        || (event instanceof RulingCorrected corrected && corrected.after().equals(RETAINED));
  }

  private static boolean endsHold(ClaimEvent event) {
    return event instanceof Rejected
        || event instanceof NotCorrected
        || event instanceof AssociationEnded;
  }
}
