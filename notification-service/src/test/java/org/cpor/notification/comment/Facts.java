package org.cpor.notification.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.DocumentFinding;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.ClaimWithdrawn;
import org.cpor.events.fact.PartnerFact.EvidenceAdded;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.events.fact.Subject;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.fact.VerificationFact.EvidenceChecked;
import org.jspecify.annotations.Nullable;

/** Facts of the other services about one claim. */
public record Facts(ClaimReference claim) {

  private static final Instant FILED = Instant.parse("2026-11-20T09:30:00Z");
  private static final Instant DECIDED = Instant.parse("2026-11-24T14:00:00Z");
  static final UUID OWN_CLAIM = UUID.fromString("019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a11");

  /** Facts about a new claim in {@code locale} with a new partner and a new tenant. */
  public static Facts ofAClaimIn(String locale) {
    return new Facts(
        new ClaimReference(UUID.randomUUID(), UUID.randomUUID(), "P-" + UUID.randomUUID(), locale));
  }

  public ClaimSubmitted submitted() {
    return new ClaimSubmitted(claim, details(), FILED, 1);
  }

  public ClaimVerified verified(Finding... warnings) {
    return new ClaimVerified(claim, details(), FILED, 1, List.of(warnings), false, FILED);
  }

  public ClaimVerified verifiedAfterWaiting() {
    return new ClaimVerified(claim, details(), FILED, 1, List.of(), true, FILED);
  }

  public ClaimVerificationFailed failed(Finding... findings) {
    return new ClaimVerificationFailed(claim, 1, List.of(findings), false, FILED);
  }

  public ClaimVerificationFailed waits(Finding... findings) {
    return new ClaimVerificationFailed(claim, 1, List.of(findings), true, FILED);
  }

  /** Documents that the partner added were checked. */
  public EvidenceChecked evidenceChecked(DocumentFinding... findings) {
    return new EvidenceChecked(
        claim, "EVIDENCE", List.of(UUID.randomUUID()), List.of(findings), FILED);
  }

  /** A finding on a document. */
  public static DocumentFinding onDocument(
      @Nullable String fileName, String message, String remedy) {
    return new DocumentFinding(
        UUID.randomUUID(), fileName, "POE_STALE", "WARNING", message, remedy);
  }

  /** The partner added a document. */
  public EvidenceAdded evidenceAdded() {
    return new EvidenceAdded(
        claim,
        List.of(
            new AttachedDocument(
                UUID.randomUUID(), "OTHER", "a.pdf", "application/pdf", 1, "00", null)),
        FILED);
  }

  public ResponseAwaited awaited(String reason) {
    return new ResponseAwaited(claim, 1, reason, Instant.parse("2026-11-27T23:00:00Z"), FILED);
  }

  public ClaimRejected notCorrected() {
    Instant deadline = Instant.parse("2026-11-27T23:00:00Z");
    return new ClaimRejected(claim, null, "NO_PARTNER_RESPONSE", deadline, null);
  }

  public ReviewOpened reviewOpened() {
    return new ReviewOpened(
        claim, UUID.randomUUID(), false, Instant.parse("2026-11-27T23:00:00Z"), FILED);
  }

  public CompetingClaimDetected contested() {
    return new CompetingClaimDetected(claim, UUID.randomUUID(), FILED);
  }

  public ClaimApproved approved() {
    return new ClaimApproved(claim, UUID.randomUUID(), UUID.randomUUID(), DECIDED);
  }

  public ClaimRejected rejected(String reason) {
    return new ClaimRejected(
        claim, UUID.randomUUID(), reason, DECIDED, Instant.parse("2026-12-24T23:00:00Z"));
  }

  public ClaimRejected rejectedFinally(String reason) {
    return new ClaimRejected(claim, UUID.randomUUID(), reason, DECIDED, null);
  }

  public ClaimRejected rejectedForOwnClaim() {
    return new ClaimRejected(
        claim, UUID.randomUUID(), "AWARDED_TO_OWN_CLAIM", DECIDED, null, "anna", OWN_CLAIM);
  }

  public ClaimResubmitted resubmitted() {
    return new ClaimResubmitted(claim, details(), FILED, 2, FILED.plusSeconds(60));
  }

  public ClaimWithdrawn withdrawn() {
    return new ClaimWithdrawn(claim, "Filed by mistake.", DECIDED);
  }

  public RulingCorrected corrected(String before, String after) {
    return new RulingCorrected(
        claim,
        UUID.randomUUID(),
        before,
        after,
        after.equals("REJECTED") ? "INSUFFICIENT_POE" : null,
        null,
        DECIDED,
        "lea",
        DECIDED.plus(Duration.ofDays(6)));
  }

  public ClaimDisputed disputed() {
    return new ClaimDisputed(claim, "We did the work.", List.of(), DECIDED);
  }

  public PartnerResponded responded() {
    return new PartnerResponded(claim, UUID.randomUUID(), "It is attached.", List.of(), FILED);
  }

  public CompetitionEnded uncontested() {
    return new CompetitionEnded(claim, UUID.randomUUID(), DECIDED);
  }

  public InformationRequested asked(@Nullable String message, String... codes) {
    return new InformationRequested(
        claim,
        UUID.randomUUID(),
        UUID.randomUUID(),
        List.of(codes),
        message,
        Instant.parse("2026-12-01T23:00:00Z"),
        DECIDED,
        null,
        null);
  }

  public InformationRequested askedForDocument(String code) {
    InformationRequested asked = asked(null, code);
    return new InformationRequested(
        claim,
        asked.caseId(),
        asked.requestId(),
        asked.codes(),
        null,
        asked.respondBy(),
        asked.requestedAt(),
        "anna",
        true);
  }

  public ResponseOverdue responseOverdue() {
    Instant deadline = Instant.parse("2026-12-01T23:00:00Z");
    return new ResponseOverdue(
        claim, UUID.randomUUID(), UUID.randomUUID(), deadline, deadline.plusSeconds(2));
  }

  public ReviewExtended extended(String reason, @Nullable String message) {
    return new ReviewExtended(
        claim,
        UUID.randomUUID(),
        reason,
        message,
        Instant.parse("2026-12-04T23:00:00Z"),
        Instant.parse("2026-11-27T23:00:02Z"),
        null);
  }

  public ReviewOverdue reviewOverdue() {
    Instant due = Instant.parse("2026-11-27T23:00:00Z");
    return new ReviewOverdue(claim, UUID.randomUUID(), due, due.plusSeconds(2));
  }

  public ReviewEscalated reviewEscalated() {
    Instant due = Instant.parse("2026-11-27T23:00:00Z");
    return new ReviewEscalated(claim, UUID.randomUUID(), due, due.plusSeconds(2));
  }

  public AssociationStarted associationStarted() {
    return new AssociationStarted(
        claim, UUID.randomUUID(), subject(), DECIDED, null, null, null, null, null);
  }

  public AssociationEnded associationEnded(String reason) {
    return new AssociationEnded(
        claim, UUID.randomUUID(), subject(), reason, Instant.parse("2027-03-01T14:00:00Z"), null);
  }

  public AssociationEnded associationMoved() {
    return new AssociationEnded(
        claim,
        UUID.randomUUID(),
        subject(),
        "REPLACED_BY_OWN_CLAIM",
        Instant.parse("2027-03-01T14:00:00Z"),
        OWN_CLAIM);
  }

  public RenewalSuggested renewalSuggested() {
    return new RenewalSuggested(
        claim,
        UUID.randomUUID(),
        UUID.fromString("7e9a4c20-6b1d-4a8e-9d52-3c8f1b6e0a77"),
        Instant.parse("2027-03-31T22:00:00Z"),
        Instant.parse("2027-03-01T14:00:00Z"));
  }

  public CustomerDeclined customerDeclined(String reason) {
    return new CustomerDeclined(
        claim, UUID.randomUUID(), reason, Instant.parse("2026-11-26T10:00:00Z"));
  }

  public CommentPosted commentPosted() {
    return new CommentPosted(
        claim, UUID.randomUUID(), "PLATFORM", "CLAIM_APPROVED", "…", "an event", DECIDED);
  }

  public static Finding error(String message, String remedy) {
    return new Finding("DOMAIN_TENANT_MISMATCH", "ERROR", "customer.domain", message, remedy);
  }

  public static Finding warning(String message, String remedy) {
    return new Finding("POE_MISSING", "WARNING", "proofOfExecution", message, remedy);
  }

  private Subject subject() {
    return new Subject(claim.tenantId(), "DYNAMICS_365_SALES", null);
  }

  private static ClaimDetails details() {
    return new ClaimDetails(
        "4567890",
        "northwind.example",
        "BUSINESS_APPLICATIONS",
        "USAGE",
        "DYNAMICS_365_SALES",
        "5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11",
        List.of());
  }
}
