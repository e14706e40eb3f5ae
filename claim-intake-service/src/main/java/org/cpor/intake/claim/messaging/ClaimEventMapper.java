package org.cpor.intake.claim.messaging;

import static java.util.stream.Collectors.joining;
import static org.cpor.intake.claim.domain.Actor.CUSTOMER;
import static org.cpor.intake.claim.domain.Actor.PARTNER;
import static org.cpor.intake.claim.domain.Actor.PLATFORM;
import static org.cpor.intake.claim.domain.Actor.REVIEWER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetingClaimDetected;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.ArbitrationFact.CustomerDeclined;
import org.cpor.events.fact.ArbitrationFact.InformationRequested;
import org.cpor.events.fact.ArbitrationFact.RenewalSuggested;
import org.cpor.events.fact.ArbitrationFact.ResponseAwaited;
import org.cpor.events.fact.ArbitrationFact.ResponseOverdue;
import org.cpor.events.fact.ArbitrationFact.ReviewEscalated;
import org.cpor.events.fact.ArbitrationFact.ReviewExtended;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ArbitrationFact.ReviewOverdue;
import org.cpor.events.fact.ArbitrationFact.RulingCorrected;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.ClaimWithdrawn;
import org.cpor.events.fact.PartnerFact.EvidenceAdded;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.events.fact.VerificationFact.ClaimAdvised;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.fact.VerificationFact.EvidenceChecked;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.fact.VerificationFact.SubscriptionLapsed;
import org.cpor.events.fact.VerificationFact.SubscriptionRestored;
import org.cpor.events.fact.VerificationFact.SuccessorEnded;
import org.cpor.intake.claim.domain.Actor;
import org.cpor.intake.claim.domain.ClaimEvent;
import org.cpor.intake.claim.domain.Finding;
import org.cpor.intake.claim.domain.ProgressStep;
import org.cpor.intake.claim.domain.ProgressStep.Advice;
import org.cpor.intake.claim.domain.ProgressStep.Approval;
import org.cpor.intake.claim.domain.ProgressStep.AssociationEnd;
import org.cpor.intake.claim.domain.ProgressStep.AssociationStart;
import org.cpor.intake.claim.domain.ProgressStep.Competition;
import org.cpor.intake.claim.domain.ProgressStep.CorrectionAwaited;
import org.cpor.intake.claim.domain.ProgressStep.Extension;
import org.cpor.intake.claim.domain.ProgressStep.InformationRequest;
import org.cpor.intake.claim.domain.ProgressStep.Rejection;
import org.cpor.intake.claim.domain.ProgressStep.Review;
import org.cpor.intake.claim.domain.ProgressStep.Verification;
import org.cpor.intake.claim.domain.ReviewClock;
import org.jspecify.annotations.Nullable;

/** Maps the facts of other services to events of a claim. */
final class ClaimEventMapper {

  /** The reason of a rejection that the platform, not a reviewer, decided. */
  private static final String NO_PARTNER_RESPONSE = "NO_PARTNER_RESPONSE";

  /** The reason of a rejection, or of the end of an association, that the customer decided. */
  private static final String CUSTOMER_DECLINED = "CUSTOMER_DECLINED";

  /** The reason of the end of an association whose claim the partner had withdrawn. */
  private static final String CLAIM_WITHDRAWN = "CLAIM_WITHDRAWN";

  /** The reasons for which the platform, not a reviewer, ends an association. */
  private static final Set<String> ENDS_OF_THE_PLATFORM =
      Set.of("SUBSCRIPTION_ENDED", "SUBJECT_HELD_ALREADY");

  private ClaimEventMapper() {}

  /**
   * The event for {@code fact}. Empty when the fact does not change the claim in this service, or
   * when this service published the fact.
   */
  static Optional<ClaimEvent> event(ClaimFact fact) {
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
      case ClaimAdvised advised ->
          event(
              fact,
              PLATFORM,
              null,
              new Advice(advised.revision(), findings(advised.advice()), advised.advisedAt()));
      case ResponseAwaited awaited ->
          event(
              fact,
              PLATFORM,
              awaited.reason(),
              new CorrectionAwaited(awaited.revision(), awaited.respondBy(), awaited.awaitedAt()));
      case ReviewOpened opened -> opened(opened);
      case ReviewExtended extended ->
          event(
              fact,
              PLATFORM,
              extended.reason(),
              new Extension(
                  extended.reviewDueAt(), clock(extended.reviewClock()), extended.extendedAt()));
      case CompetingClaimDetected detected ->
          event(fact, PLATFORM, null, new Competition(true, detected.detectedAt()));
      case CompetitionEnded ended ->
          event(fact, PLATFORM, null, new Competition(false, ended.endedAt()));
      case InformationRequested asked ->
          event(
              fact,
              REVIEWER,
              asked.requestedBy(),
              String.join(", ", asked.codes()),
              new InformationRequest(
                  asked.requestId(),
                  asked.codes(),
                  Boolean.TRUE.equals(asked.documentsRequired()),
                  asked.respondBy(),
                  asked.requestedAt()));
      case ResponseOverdue overdue ->
          event(fact, PLATFORM, null, new ProgressStep.ResponseOverdue(overdue.overdueAt()));
      case ClaimApproved approved ->
          event(
              fact,
              REVIEWER,
              approved.decidedBy(),
              null,
              new Approval(approved.decidedAt()),
              new AssociationStart(approved.decidedAt()));
      case ClaimRejected rejected ->
          event(
              fact,
              actorOf(rejected),
              rejected.decidedBy(),
              rejected.reason(),
              new Rejection(rejected.reason(), rejected.disputableUntil(), rejected.decidedAt()));
      case AssociationStarted started ->
          event(fact, PLATFORM, null, new AssociationStart(started.startedAt()));
      case RulingCorrected corrected -> corrected(corrected);
      case AssociationEnded ended ->
          event(
              fact,
              actorOf(ended),
              ended.reason(),
              new AssociationEnd(ended.reason(), ended.endedAt()));
      case ClaimSubmitted _,
          ClaimResubmitted _,
          ClaimWithdrawn _,
          ClaimDisputed _,
          PartnerResponded _,
          EvidenceAdded _,
          EvidenceChecked _,
          SubscriptionEnded _,
          SubscriptionLapsed _,
          SubscriptionRestored _,
          SuccessorEnded _,
          ReviewOverdue _,
          ReviewEscalated _,
          RenewalSuggested _,
          CustomerDeclined _,
          CommentPosted _ ->
          Optional.empty();
    };
  }

  private static Actor actorOf(ClaimRejected rejected) {
    return switch (rejected.reason()) {
      case NO_PARTNER_RESPONSE -> PLATFORM;
      case CUSTOMER_DECLINED -> CUSTOMER;
      default -> REVIEWER;
    };
  }

  private static Actor actorOf(AssociationEnded ended) {
    return switch (ended.reason()) {
      case CUSTOMER_DECLINED -> CUSTOMER;
      case CLAIM_WITHDRAWN -> PARTNER;
      default -> ENDS_OF_THE_PLATFORM.contains(ended.reason()) ? PLATFORM : REVIEWER;
    };
  }

  /**
   * The decision after a correction by a review lead. A claim that gets its subject back is
   * approved again.
   */
  private static Optional<ClaimEvent> corrected(RulingCorrected corrected) {
    Instant at = corrected.correctedAt();
    return switch (corrected.after()) {
      case "APPROVED", "RETAINED" ->
          event(
              corrected,
              REVIEWER,
              corrected.correctedBy(),
              null,
              new Approval(at),
              new AssociationStart(at));
      case "REJECTED" -> {
        String reason = Objects.requireNonNull(corrected.reason(), "the reason of a rejection");
        yield event(
            corrected,
            REVIEWER,
            corrected.correctedBy(),
            reason,
            new Rejection(reason, corrected.disputableUntil(), at));
      }
      // The end of the association is a separate fact.
      default -> Optional.empty();
    };
  }

  private static Optional<ClaimEvent> opened(ReviewOpened opened) {
    Instant at = opened.openedAt();
    Review review = new Review(opened.reviewDueAt(), clock(opened.reviewClock()), at);
    return opened.contested()
        ? event(opened, PLATFORM, null, null, review, new Competition(true, at))
        : event(opened, PLATFORM, null, review);
  }

  private static @Nullable ReviewClock clock(org.cpor.events.fact.@Nullable ReviewClock clock) {
    return clock == null
        ? null
        : new ReviewClock(
            clock.businessDays(),
            clock.days().stream()
                .map(day -> new ReviewClock.Day(day.date(), day.counted(), day.why()))
                .toList());
  }

  /** An event whose actor has no name. */
  private static Optional<ClaimEvent> event(
      ClaimFact fact, Actor actor, @Nullable String reason, ProgressStep step) {
    return event(fact, actor, null, reason, step);
  }

  private static Optional<ClaimEvent> event(
      ClaimFact fact,
      Actor actor,
      @Nullable String actorName,
      @Nullable String reason,
      ProgressStep first,
      ProgressStep... more) {
    List<ProgressStep> steps = new ArrayList<>(List.of(first));
    steps.addAll(List.of(more));
    return Optional.of(
        new ClaimEvent(fact.type().name(), actor, actorName, first.at(), reason, steps));
  }

  private static String errors(ClaimVerificationFailed failed) {
    return failed.findings().stream()
        .filter(finding -> finding.severity().equals("ERROR"))
        .map(org.cpor.events.fact.Finding::code)
        .collect(joining(", "));
  }

  private static List<Finding> findings(List<org.cpor.events.fact.Finding> findings) {
    return findings.stream()
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
