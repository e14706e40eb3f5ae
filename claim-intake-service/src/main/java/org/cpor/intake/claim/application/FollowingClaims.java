package org.cpor.intake.claim.application;

import static java.util.stream.Collectors.joining;
import static org.cpor.intake.claim.domain.Actor.PLATFORM;
import static org.cpor.intake.claim.domain.Actor.REVIEWER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.AssociationEnded;
import org.cpor.events.AssociationStarted;
import org.cpor.events.ClaimApproved;
import org.cpor.events.ClaimDisputed;
import org.cpor.events.ClaimFact;
import org.cpor.events.ClaimRejected;
import org.cpor.events.ClaimResubmitted;
import org.cpor.events.ClaimSubmitted;
import org.cpor.events.ClaimVerificationFailed;
import org.cpor.events.ClaimVerified;
import org.cpor.events.ClaimWithdrawn;
import org.cpor.events.CommentPosted;
import org.cpor.events.CompetingClaimDetected;
import org.cpor.events.CompetitionEnded;
import org.cpor.events.InformationRequested;
import org.cpor.events.PartnerResponded;
import org.cpor.events.ResponseAwaited;
import org.cpor.events.ResponseOverdue;
import org.cpor.events.ReviewExtended;
import org.cpor.events.ReviewOpened;
import org.cpor.events.ReviewOverdue;
import org.cpor.events.SubscriptionEnded;
import org.cpor.events.SubscriptionLapsed;
import org.cpor.events.SubscriptionRestored;
import org.cpor.intake.claim.domain.Actor;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimEvent;
import org.cpor.intake.claim.domain.ClaimProgress;
import org.cpor.intake.claim.domain.ClaimProgress.Approval;
import org.cpor.intake.claim.domain.ClaimProgress.AssociationEnd;
import org.cpor.intake.claim.domain.ClaimProgress.Competition;
import org.cpor.intake.claim.domain.ClaimProgress.CorrectionAwaited;
import org.cpor.intake.claim.domain.ClaimProgress.Extension;
import org.cpor.intake.claim.domain.ClaimProgress.InformationRequest;
import org.cpor.intake.claim.domain.ClaimProgress.News;
import org.cpor.intake.claim.domain.ClaimProgress.Rejection;
import org.cpor.intake.claim.domain.ClaimProgress.Review;
import org.cpor.intake.claim.domain.ClaimProgress.Verification;
import org.cpor.intake.claim.domain.Finding;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Claims get on, elsewhere: what their partners see of them follows the facts. */
@ApplicationScoped
public class FollowingClaims {

  private static final Logger LOG = Logger.getLogger(FollowingClaims.class);

  /** What the platform decides by itself. */
  private static final String NO_PARTNER_RESPONSE = "NO_PARTNER_RESPONSE";

  private static final Set<String> ENDS_OF_THE_PLATFORM =
      Set.of("SUBSCRIPTION_ENDED", "SUBJECT_HELD_ALREADY");

  private final Claims claims;
  private final Event<ClaimsChanged> changes;

  FollowingClaims(Claims claims, Event<ClaimsChanged> changes) {
    this.claims = claims;
    this.changes = changes;
  }

  /** Applies those of {@code facts} that tell how a claim got on. */
  @Transactional
  public void follow(List<ClaimFact> facts) {
    Map<UUID, List<ClaimEvent>> events = new LinkedHashMap<>();
    for (ClaimFact fact : facts) {
      event(fact)
          .ifPresent(event ->
              events.computeIfAbsent(fact.claim().claimId(), id -> new ArrayList<>()).add(event));
    }
    if (events.isEmpty()) {
      return;
    }
    Set<UUID> unknown =
        claims.change(
            events.keySet(),
            claim -> after(claim, events.getOrDefault(claim.claimId(), List.of())));
    changes.fire(new ClaimsChanged(events.keySet()));
    if (!unknown.isEmpty()) {
      LOG.warnf("ignored facts of claims that were not filed here: claims=%s", unknown);
    }
  }

  private static Claim after(Claim claim, List<ClaimEvent> events) {
    Claim last = claim;
    for (ClaimEvent event : events) {
      last = last.after(event);
    }
    return last;
  }

  /** What {@code fact} means for its claim; empty where it means nothing, or was done here. */
  private static Optional<ClaimEvent> event(ClaimFact fact) {
    return switch (fact) {
      case ClaimVerified verified ->
          event(
              fact,
              PLATFORM,
              null,
              new Verification(
                  verified.revision(), true, findings(verified.warnings()), verified.verifiedAt()));
      case ClaimVerificationFailed failed ->
          event(
              fact,
              PLATFORM,
              errors(failed),
              new Verification(
                  failed.revision(), false, findings(failed.findings()), failed.failedAt()));
      case ResponseAwaited awaited ->
          event(
              fact,
              PLATFORM,
              awaited.reason(),
              new CorrectionAwaited(awaited.revision(), awaited.respondBy(), awaited.awaitedAt()));
      case ReviewOpened(_, _, boolean contested, Instant dueAt, Instant at) ->
          contested
              ? event(fact, PLATFORM, null, new Review(dueAt, at), new Competition(true, at))
              : event(fact, PLATFORM, null, new Review(dueAt, at));
      case ReviewExtended extended ->
          event(
              fact,
              PLATFORM,
              extended.reason(),
              new Extension(extended.reviewDueAt(), extended.extendedAt()));
      case CompetingClaimDetected detected ->
          event(fact, PLATFORM, null, new Competition(true, detected.detectedAt()));
      case CompetitionEnded ended ->
          event(fact, PLATFORM, null, new Competition(false, ended.endedAt()));
      case InformationRequested asked ->
          event(
              fact,
              REVIEWER,
              String.join(", ", asked.codes()),
              new InformationRequest(asked.respondBy(), asked.requestedAt()));
      case ResponseOverdue overdue ->
          event(fact, PLATFORM, null, new ClaimProgress.ResponseOverdue(overdue.overdueAt()));
      case ClaimApproved approved ->
          event(fact, REVIEWER, null, new Approval(approved.decidedAt()));
      case ClaimRejected rejected ->
          event(
              fact,
              rejected.reason().equals(NO_PARTNER_RESPONSE) ? PLATFORM : REVIEWER,
              rejected.reason(),
              new Rejection(rejected.reason(), rejected.disputableUntil(), rejected.decidedAt()));
      case AssociationEnded ended ->
          event(
              fact,
              ENDS_OF_THE_PLATFORM.contains(ended.reason()) ? PLATFORM : REVIEWER,
              ended.reason(),
              new AssociationEnd(ended.reason(), ended.endedAt()));
      case ClaimSubmitted _,
          ClaimResubmitted _,
          ClaimWithdrawn _,
          ClaimDisputed _,
          PartnerResponded _,
          SubscriptionEnded _,
          SubscriptionLapsed _,
          SubscriptionRestored _,
          ReviewOverdue _,
          AssociationStarted _,
          CommentPosted _ ->
          Optional.empty();
    };
  }

  private static Optional<ClaimEvent> event(
      ClaimFact fact, Actor actor, @Nullable String reason, News first, News... more) {
    List<News> news = new ArrayList<>(List.of(first));
    news.addAll(List.of(more));
    return Optional.of(new ClaimEvent(fact.type().name(), actor, first.at(), reason, news));
  }

  private static String errors(ClaimVerificationFailed failed) {
    return failed.findings().stream()
        .filter(finding -> finding.severity().equals("ERROR"))
        .map(org.cpor.events.Finding::code)
        .collect(joining(", "));
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
