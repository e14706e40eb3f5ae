package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cpor.events.AssociationEnded;
import org.cpor.events.AssociationStarted;
import org.cpor.events.ClaimApproved;
import org.cpor.events.ClaimRejected;
import org.cpor.events.ClaimSubmitted;
import org.cpor.events.ClaimVerificationFailed;
import org.cpor.events.ClaimVerified;
import org.cpor.events.CommentPosted;
import org.cpor.events.CompetingClaimDetected;
import org.cpor.events.ClaimResubmitted;
import org.cpor.events.ClaimWithdrawn;
import org.cpor.events.ClaimDisputed;
import org.cpor.events.PartnerResponded;
import org.cpor.events.CompetitionEnded;
import org.cpor.events.InformationRequested;
import org.cpor.events.ResponseOverdue;
import org.cpor.events.ReviewExtended;
import org.cpor.events.ReviewOverdue;
import org.cpor.events.Fact;
import org.cpor.events.ReviewOpened;
import org.cpor.events.SubscriptionEnded;
import org.cpor.intake.claim.domain.ClaimProgress;
import org.cpor.intake.claim.domain.ClaimProgress.Approval;
import org.cpor.intake.claim.domain.ClaimProgress.AssociationEnd;
import org.cpor.intake.claim.domain.ClaimProgress.Rejection;
import org.cpor.intake.claim.domain.ClaimProgress.Review;
import org.cpor.intake.claim.domain.ClaimProgress.Verification;
import org.cpor.intake.claim.domain.Finding;
import org.jboss.logging.Logger;

/** Claims get on, elsewhere: what their partners see of them follows the facts. */
@ApplicationScoped
public class FollowingClaims {

  private static final Logger LOG = Logger.getLogger(FollowingClaims.class);

  private final Claims claims;

  FollowingClaims(Claims claims) {
    this.claims = claims;
  }

  /** Applies those of {@code facts} that tell how a claim got on. */
  @Transactional
  public void follow(List<Fact> facts) {
    Map<UUID, List<UnaryOperator<ClaimProgress>>> steps = new LinkedHashMap<>();
    for (Fact fact : facts) {
      step(fact)
          .ifPresent(step ->
              steps.computeIfAbsent(fact.claim().claimId(), id -> new ArrayList<>()).add(step));
    }
    if (steps.isEmpty()) {
      return;
    }
    Set<UUID> unknown =
        claims.change(
            steps.keySet(),
            claim -> {
              ClaimProgress progress = claim.progress();
              for (UnaryOperator<ClaimProgress> step :
                  steps.getOrDefault(claim.claimId(), List.of())) {
                progress = step.apply(progress);
              }
              return claim.withProgress(progress);
            });
    if (!unknown.isEmpty()) {
      LOG.warnf("ignored facts of claims that were not filed here: claims=%s", unknown);
    }
  }

  /** What {@code fact} means for its claim; empty where it means nothing. */
  private static Optional<UnaryOperator<ClaimProgress>> step(Fact fact) {
    return switch (fact) {
      case ClaimVerified verified -> Optional.of(progress -> verified(progress, verified));
      case ClaimVerificationFailed failed -> Optional.of(progress -> failed(progress, failed));
      case ReviewOpened opened -> Optional.of(progress -> reviewed(progress, opened));
      case CompetingClaimDetected _ -> Optional.of(ClaimProgress::withCompetitor);
      case ClaimApproved approved ->
          Optional.of(progress -> progress.with(new Approval(approved.decidedAt())));
      case ClaimRejected rejected ->
          Optional.of(
              progress -> progress.with(new Rejection(rejected.reason(), rejected.decidedAt())));
      case AssociationEnded ended ->
          Optional.of(
              progress -> progress.with(new AssociationEnd(ended.reason(), ended.endedAt())));
      case ClaimSubmitted _, SubscriptionEnded _, AssociationStarted _, CommentPosted _,
          ClaimResubmitted _,
          ClaimWithdrawn _,
          ClaimDisputed _,
          PartnerResponded _,
          CompetitionEnded _,
          InformationRequested _,
          ResponseOverdue _,
          ReviewExtended _,
          ReviewOverdue _ ->
          Optional.empty();
    };
  }

  private static ClaimProgress verified(ClaimProgress progress, ClaimVerified fact) {
    return progress.with(new Verification(true, findings(fact.warnings()), fact.verifiedAt()));
  }

  private static ClaimProgress failed(ClaimProgress progress, ClaimVerificationFailed fact) {
    return progress.with(new Verification(false, findings(fact.findings()), fact.failedAt()));
  }

  private static ClaimProgress reviewed(ClaimProgress progress, ReviewOpened fact) {
    ClaimProgress reviewed = progress.with(new Review(fact.reviewDueAt(), fact.openedAt()));
    return fact.contested() ? reviewed.withCompetitor() : reviewed;
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
