package org.cpor.arbitration.review.application.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.Deadlines;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.RequestCode;
import org.cpor.identifiers.UuidV7;
import org.cpor.platform.conditions.WriteCondition;
import org.jspecify.annotations.Nullable;

/**
 * Lets a reviewer ask one or several parties for more information. Each party has its own deadline.
 */
@ApplicationScoped
public class AskingForInformation {

  private final CaseTransitions transitions;
  private final Deadlines deadlines;

  AskingForInformation(CaseTransitions transitions, Deadlines deadlines) {
    this.transitions = transitions;
    this.deadlines = deadlines;
  }

  /**
   * The content of a request.
   *
   * @param codes what is missing
   * @param message the message to the partners, in the reviewer's words; null if the codes are
   *     enough
   */
  public record Question(List<RequestCode> codes, @Nullable String message) {

    public Question {
      codes = List.copyOf(codes);
    }
  }

  /**
   * Asks the parties with the claims {@code claimIds}. If a party cannot be asked, nobody is asked.
   */
  public Docket ask(
      UUID caseId,
      Set<UUID> claimIds,
      Question question,
      String reviewer,
      WriteCondition condition) {
    return transitions.move(
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
                    UuidV7.generate(),
                    question.codes(),
                    question.message(),
                    deadlines.response(party, now)));
  }
}
