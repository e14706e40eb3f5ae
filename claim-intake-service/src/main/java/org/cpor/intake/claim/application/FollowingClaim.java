package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cpor.events.AssociationEnded;
import org.cpor.events.ClaimApproved;
import org.cpor.events.ClaimRejected;
import org.cpor.events.ClaimVerificationFailed;
import org.cpor.events.ClaimVerified;
import org.cpor.events.CompetingClaimDetected;
import org.cpor.events.Fact;
import org.cpor.events.ReviewOpened;
import org.cpor.intake.claim.domain.ClaimProgress;
import org.cpor.intake.claim.domain.ClaimProgress.Approval;
import org.cpor.intake.claim.domain.ClaimProgress.AssociationEnd;
import org.cpor.intake.claim.domain.ClaimProgress.Rejection;
import org.cpor.intake.claim.domain.ClaimProgress.Review;
import org.cpor.intake.claim.domain.ClaimProgress.Verification;
import org.cpor.intake.claim.domain.Finding;
import org.jboss.logging.Logger;

/** A claim gets on, elsewhere: what its partner sees of it follows the facts. */
@ApplicationScoped
public class FollowingClaim {

  private static final Logger LOG = Logger.getLogger(FollowingClaim.class);

  private final Claims claims;

  FollowingClaim(Claims claims) {
    this.claims = claims;
  }

  @Transactional
  public void follow(ClaimVerified fact) {
    follow(
        fact,
        progress ->
            progress.with(new Verification(true, findings(fact.warnings()), fact.verifiedAt())));
  }

  @Transactional
  public void follow(ClaimVerificationFailed fact) {
    follow(
        fact,
        progress ->
            progress.with(new Verification(false, findings(fact.findings()), fact.failedAt())));
  }

  @Transactional
  public void follow(ReviewOpened fact) {
    follow(
        fact,
        progress -> {
          ClaimProgress reviewed = progress.with(new Review(fact.reviewDueAt(), fact.openedAt()));
          return fact.contested() ? reviewed.withCompetitor() : reviewed;
        });
  }

  @Transactional
  public void follow(CompetingClaimDetected fact) {
    follow(fact, ClaimProgress::withCompetitor);
  }

  @Transactional
  public void follow(ClaimApproved fact) {
    follow(fact, progress -> progress.with(new Approval(fact.decidedAt())));
  }

  @Transactional
  public void follow(ClaimRejected fact) {
    follow(fact, progress -> progress.with(new Rejection(fact.reason(), fact.decidedAt())));
  }

  @Transactional
  public void follow(AssociationEnded fact) {
    follow(fact, progress -> progress.with(new AssociationEnd(fact.reason(), fact.endedAt())));
  }

  private void follow(Fact fact, UnaryOperator<ClaimProgress> step) {
    boolean known =
        claims.change(
            fact.claim().claimId(), claim -> claim.withProgress(step.apply(claim.progress())));
    if (!known) {
      LOG.warnf(
          "ignored a fact of a claim that was not filed here: type=%s claim=%s",
          fact.type().wireName(), fact.claim().claimId());
    }
  }

  private static List<Finding> findings(List<org.cpor.events.Finding> told) {
    return told.stream()
        .map(finding ->
            new Finding(
                finding.code(),
                finding.severity(),
                finding.field(),
                finding.message(),
                finding.remedy()))
        .toList();
  }
}
