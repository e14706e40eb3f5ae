package org.cpor.verifier.verification.application;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.cpor.events.ClaimDetails;
import org.cpor.events.ClaimReference;
import org.cpor.events.ClaimResubmitted;
import org.cpor.events.ClaimSubmitted;
import org.cpor.messaging.NewFact;
import org.cpor.verifier.claimed.domain.Filing;
import org.cpor.verifier.verification.domain.Acknowledgement;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.Verification;

/** What the fact that filed a claim says, in the verifier's terms. */
final class Submission {

  private static final String CUSTOMER_ACKNOWLEDGEMENT = "CUSTOMER_ACKNOWLEDGEMENT";

  private Submission() {}

  /**
   * The submission that {@code news} tell of, if they do. A resubmission is one of a later
   * revision.
   */
  static Optional<NewFact> in(NewFact news) {
    if (news.fact() instanceof ClaimResubmitted again) {
      ClaimSubmitted submission =
          new ClaimSubmitted(again.claim(), again.details(), again.filedAt(), again.revision());
      return Optional.of(new NewFact(submission, news.envelope()));
    }
    return Optional.of(news).filter(heard -> heard.fact() instanceof ClaimSubmitted);
  }

  static Claim claim(ClaimSubmitted submission) {
    ClaimReference reference = submission.claim();
    ClaimDetails details = submission.details();
    return new Claim(
        reference.partnerId(),
        details.mpnId(),
        reference.tenantId(),
        details.domain(),
        details.solutionArea(),
        details.activity(),
        details.product(),
        details.subscriptionId(),
        details.proofOfExecution(),
        details.documents().stream()
            .filter(document -> document.kind().equals(CUSTOMER_ACKNOWLEDGEMENT))
            .flatMap(document -> Stream.ofNullable(document.acknowledgedOn()))
            .map(givenOn ->
                new Acknowledgement(
                    givenOn, LocalDate.ofInstant(submission.filedAt(), ZoneOffset.UTC)))
            .toList());
  }

  /** The filing, as its verification leaves it. */
  static Filing filing(ClaimSubmitted submission, Verification verification) {
    return new Filing(
        submission.claim().claimId(),
        claim(submission).object(),
        submission.details().solutionArea(),
        submission.claim().locale(),
        submission.revision(),
        verification.hasPassed() || verification.isWorthWaiting());
  }
}
