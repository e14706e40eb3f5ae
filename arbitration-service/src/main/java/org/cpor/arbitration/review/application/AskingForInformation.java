package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.platform.Ids;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.RequestCode;
import org.cpor.platform.conditions.WriteCondition;
import org.jspecify.annotations.Nullable;

/** A reviewer asks one party or several for more. Each has its own time to answer. */
@ApplicationScoped
public class AskingForInformation {

  private final MovingCase moving;
  private final Deadlines deadlines;

  AskingForInformation(MovingCase moving, Deadlines deadlines) {
    this.moving = moving;
    this.deadlines = deadlines;
  }

  /**
   * What is missing.
   *
   * @param message to the partners, in the reviewer's words; null when the codes say it all
   */
  public record Question(List<RequestCode> codes, @Nullable String message) {

    public Question {
      codes = List.copyOf(codes);
    }
  }

  /** Asks all of {@code claimIds}, or, when one cannot be asked, none. */
  public Docket ask(
      UUID caseId,
      Set<UUID> claimIds,
      Question question,
      String reviewer,
      WriteCondition condition) {
    return moving.move(
        caseId,
        condition,
        (undecided, now) -> {
          Transition<UnderReview> asked = Transition.none(undecided);
          for (UUID claimId : claimIds) {
            asked = asked.then(next -> ask(next, claimId, question, reviewer, now));
          }
          return asked;
        });
  }

  private Transition<UnderReview> ask(
      UnderReview undecided, UUID claimId, Question question, String reviewer, Instant now) {
    return undecided
        .takenBy(reviewer, now)
        .ask(
            claimId,
            party ->
                new InformationRequest(
                    Ids.next(),
                    question.codes(),
                    question.message(),
                    deadlines.response(party, now)));
  }
}
