package org.cpor.notification.comment.application;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.AssociationEnded;
import org.cpor.events.ClaimApproved;
import org.cpor.events.ClaimFact;
import org.cpor.events.ClaimRejected;
import org.cpor.events.CommentPosted;
import org.cpor.events.ResponseOverdue;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.cpor.messaging.NewFact;
import org.cpor.messaging.Outbox;
import org.jboss.logging.Logger;

/** Writes the comment on each fact, once, and publishes it in the same transaction. */
@ApplicationScoped
public class CommentingOnFacts {

  private static final Logger LOG = Logger.getLogger(CommentingOnFacts.class);
  private static final String PLATFORM = "PLATFORM";

  private final CommentWriter writer;
  private final Comments comments;
  private final Announcements announcements;
  private final Outbox outbox;
  private final CurrentCause cause;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

  CommentingOnFacts(
      CommentWriter writer,
      Comments comments,
      Announcements announcements,
      Outbox outbox,
      CurrentCause cause,
      Clock clock) {
    this.writer = writer;
    this.comments = comments;
    this.announcements = announcements;
    this.outbox = outbox;
    this.cause = cause;
    this.clock = clock;
  }

  /**
   * Comments on those of {@code news} that their partners should know.
   *
   * <p>A comment takes the event's time, not the present: the streams arrive each at its own pace,
   * and the thread must still read in the order in which things happened.
   */
  @Transactional
  public void comment(List<NewFact> news) {
    Map<Comment, Cause> written = new LinkedHashMap<>();
    for (NewFact fact : withoutRepetition(news)) {
      writer
          .write(fact.fact())
          .ifPresent(draft -> written.put(comment(draft, fact), fact.asCause()));
    }
    if (written.isEmpty()) {
      return;
    }
    List<Comment> first = comments.addUnlessWritten(List.copyOf(written.keySet()));
    for (Comment comment : first) {
      cause.set(written.getOrDefault(comment, Cause.NONE));
      outbox.publish(posted(comment));
    }
    announcements.announce(first);
    if (first.size() < written.size()) {
      LOG.infof("%d events had their comments already", written.size() - first.size());
    }
  }

  /**
   * A claim under review is rejected when its partner does not answer, and the rejection tells of
   * it. So that an answer is overdue is told only of a claim that holds its subject.
   */
  private List<NewFact> withoutRepetition(List<NewFact> news) {
    Set<UUID> overdue =
        news.stream()
            .map(NewFact::fact)
            .filter(ResponseOverdue.class::isInstance)
            .map(fact -> fact.claim().claimId())
            .collect(toSet());
    if (overdue.isEmpty()) {
      return news;
    }
    Set<UUID> holding = new HashSet<>(comments.holding(overdue));
    List<NewFact> told = new ArrayList<>();
    for (NewFact heard : news) {
      ClaimFact fact = heard.fact();
      UUID claimId = fact.claim().claimId();
      if (fact instanceof ClaimApproved) {
        holding.add(claimId);
      } else if (fact instanceof ClaimRejected || fact instanceof AssociationEnded) {
        holding.remove(claimId);
      }
      if (!(fact instanceof ResponseOverdue) || holding.contains(claimId)) {
        told.add(heard);
      }
    }
    return told;
  }

  private Comment comment(Draft draft, NewFact news) {
    return new Comment(
        ids.generate(),
        news.envelope().id(),
        news.fact().claim(),
        draft.code(),
        draft.text(),
        news.envelope().time(),
        clock.instant());
  }

  private static CommentPosted posted(Comment comment) {
    return new CommentPosted(
        comment.claim(),
        comment.commentId(),
        PLATFORM,
        comment.code().name(),
        comment.text(),
        comment.eventId(),
        comment.happenedAt());
  }
}
