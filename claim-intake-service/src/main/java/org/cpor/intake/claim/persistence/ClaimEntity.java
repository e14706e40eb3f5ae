package org.cpor.intake.claim.persistence;

import static org.cpor.intake.claim.persistence.StepColumns.at;
import static org.cpor.intake.claim.persistence.StepColumns.both;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.EmailAddress;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.MpnId;
import org.cpor.intake.catalogue.domain.Activity;
import org.cpor.intake.catalogue.domain.SolutionArea;
import org.cpor.intake.claim.domain.AddedDocument;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.claim.domain.ClaimLocale;
import org.cpor.intake.claim.domain.ClaimProgress;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.cpor.intake.claim.domain.Contact;
import org.cpor.intake.claim.domain.ProgressStep;
import org.cpor.intake.claim.domain.ProgressStep.Advice;
import org.cpor.intake.claim.domain.ProgressStep.Approval;
import org.cpor.intake.claim.domain.ProgressStep.AssociationEnd;
import org.cpor.intake.claim.domain.ProgressStep.AssociationStart;
import org.cpor.intake.claim.domain.ProgressStep.Competition;
import org.cpor.intake.claim.domain.ProgressStep.CorrectionAwaited;
import org.cpor.intake.claim.domain.ProgressStep.Decision;
import org.cpor.intake.claim.domain.ProgressStep.Dispute;
import org.cpor.intake.claim.domain.ProgressStep.Extension;
import org.cpor.intake.claim.domain.ProgressStep.InformationRequest;
import org.cpor.intake.claim.domain.ProgressStep.Rejection;
import org.cpor.intake.claim.domain.ProgressStep.Response;
import org.cpor.intake.claim.domain.ProgressStep.ResponseOverdue;
import org.cpor.intake.claim.domain.ProgressStep.Resubmission;
import org.cpor.intake.claim.domain.ProgressStep.Review;
import org.cpor.intake.claim.domain.ProgressStep.Verification;
import org.cpor.intake.claim.domain.ProgressStep.Withdrawal;
import org.cpor.intake.claim.domain.ReviewClock;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code claim}. The columns {@code status} and {@code competing} contain the results of
 * {@link ClaimProgress#status()} and {@link ClaimProgress#competing()}, because lists select by
 * these columns. A competition that no longer counts is stored as if it had ended.
 */
@Entity
@Table(name = "claim")
class ClaimEntity {

  @Id UUID claimId;
  @Version int version;
  String partnerId;
  int revision;
  Instant filedAt;
  @Nullable String filedBy;

  String mpnId;
  UUID tenantId;
  String domain;

  /** The search text of an internationalised domain; null for any other domain. */
  @Nullable String domainSearch;

  @Enumerated(EnumType.STRING)
  SolutionArea solutionArea;

  @Enumerated(EnumType.STRING)
  Activity activity;

  String product;
  @Nullable String subscriptionId;
  UUID[] proofOfExecution;

  @Convert(converter = AddedDocumentsConverter.class)
  List<AddedDocument> addedDocuments;

  @Nullable String customerContactName;
  @Nullable String customerContactEmail;
  @Nullable String partnerContactName;
  @Nullable String partnerContactEmail;

  @Enumerated(EnumType.STRING)
  ClaimLocale locale;

  @Nullable String note;

  @Enumerated(EnumType.STRING)
  ClaimStatus status;

  boolean competing;
  @Nullable Instant competitionAt;
  @Embedded VerificationColumns verification;
  @Embedded AdviceColumns advice;

  @Nullable Integer awaitedRevision;
  @Nullable Instant correctBy;
  @Nullable Instant awaitedAt;
  @Nullable Instant reviewOpenedAt;
  @Nullable Instant reviewDueAt;

  @Convert(converter = ReviewClockConverter.class)
  @Nullable ReviewClock reviewClock;

  @Nullable Instant extendedAt;
  @Nullable Instant extendedDueAt;

  @Convert(converter = ReviewClockConverter.class)
  @Nullable ReviewClock extendedClock;

  @Embedded RequestColumns request;
  @Nullable Instant respondedAt;
  @Nullable Instant responseOverdueAt;
  @Nullable Instant decidedAt;
  @Nullable String rejectionReason;
  @Nullable Instant disputableUntil;
  @Nullable Instant disputedAt;
  @Nullable Instant disputedRejectionAt;
  @Nullable Integer resubmittedRevision;
  @Nullable Instant resubmittedAt;
  @Nullable Instant withdrawnAt;
  @Nullable Instant associationStartedAt;
  @Nullable Instant associationEndedAt;
  @Nullable String associationEndReason;

  /** The number of lines in the claim's history after the filing. */
  int transitions;

  /**
   * The time of the last change. A trigger of the database sets this time. The field is null after
   * this entity was written, because this service does not read the new time back.
   */
  @Column(insertable = false, updatable = false)
  @Nullable Instant updatedAt;

  static ClaimEntity of(Claim claim) {
    ClaimEntity entity = new ClaimEntity();
    entity.claimId = claim.claimId();
    entity.partnerId = claim.partnerId();
    entity.revision = claim.revision();
    entity.filedAt = claim.filedAt();
    entity.filedBy = claim.filedBy();
    entity.addedDocuments = claim.addedDocuments();
    entity.write(claim.content());
    entity.write(claim.progress());
    return entity;
  }

  void write(Claim claim) {
    revision = claim.revision();
    addedDocuments = claim.addedDocuments();
    updatedAt = null;
    write(claim.content());
    write(claim.progress());
  }

  private void write(ClaimContent content) {
    mpnId = content.mpnId().digits();
    tenantId = content.tenantId();
    domain = content.domain().ascii();
    domainSearch =
        Optional.of(content.domain().searchText())
            .filter(text -> !text.equals(domain))
            .orElse(null);
    solutionArea = content.solutionArea();
    activity = content.activity();
    product = content.product();
    subscriptionId = content.subscriptionId() == null ? null : content.subscriptionId().text();
    proofOfExecution = content.proofOfExecution().toArray(UUID[]::new);
    Contact customer = content.customerContact();
    customerContactName = customer == null ? null : customer.name();
    customerContactEmail = customer == null ? null : customer.email().text();
    Contact partner = content.partnerContact();
    partnerContactName = partner == null ? null : partner.name();
    partnerContactEmail = partner == null ? null : partner.email().text();
    locale = content.locale();
    note = content.note();
  }

  private void write(ClaimProgress progress) {
    status = progress.status();
    Competition competition = progress.newest(Competition.class);
    competing = progress.competing();
    competitionAt = at(competition);
    verification = VerificationColumns.of(progress.newest(Verification.class));
    advice = AdviceColumns.of(progress.newest(Advice.class));
    CorrectionAwaited awaited = progress.newest(CorrectionAwaited.class);
    awaitedRevision = awaited == null ? null : awaited.revision();
    correctBy = awaited == null ? null : awaited.respondBy();
    awaitedAt = at(awaited);
    Review review = progress.newest(Review.class);
    reviewOpenedAt = at(review);
    reviewDueAt = review == null ? null : review.dueAt();
    reviewClock = review == null ? null : review.clock();
    Extension extension = progress.newest(Extension.class);
    extendedAt = at(extension);
    extendedDueAt = extension == null ? null : extension.dueAt();
    extendedClock = extension == null ? null : extension.clock();
    request = RequestColumns.of(progress.newest(InformationRequest.class));
    respondedAt = at(progress.newest(Response.class));
    responseOverdueAt = at(progress.newest(ResponseOverdue.class));
    Decision decision = progress.decision();
    decidedAt = at(decision);
    rejectionReason = decision instanceof Rejection rejection ? rejection.reason() : null;
    disputableUntil = decision instanceof Rejection rejection ? rejection.disputableUntil() : null;
    Dispute dispute = progress.newest(Dispute.class);
    disputedAt = at(dispute);
    disputedRejectionAt = dispute == null ? null : dispute.rejectedAt();
    Resubmission resubmission = progress.newest(Resubmission.class);
    resubmittedRevision = resubmission == null ? null : resubmission.revision();
    resubmittedAt = at(resubmission);
    withdrawnAt = at(progress.newest(Withdrawal.class));
    associationStartedAt = at(progress.newest(AssociationStart.class));
    AssociationEnd end = progress.newest(AssociationEnd.class);
    associationEndedAt = at(end);
    associationEndReason = end == null ? null : end.reason();
  }

  Claim toClaim() {
    return new Claim(
        claimId,
        partnerId,
        revision,
        content(),
        addedDocuments,
        filedAt,
        filedBy,
        progress(),
        version,
        List.of(),
        updatedAt);
  }

  private ClaimContent content() {
    return new ClaimContent(
        new MpnId(mpnId),
        tenantId,
        new DomainName(domain),
        solutionArea,
        activity,
        product,
        subscriptionId == null ? null : new ExternalId(subscriptionId),
        List.of(proofOfExecution),
        contact(customerContactName, customerContactEmail),
        contact(partnerContactName, partnerContactEmail),
        locale,
        note);
  }

  /** The contact; null if there is none or, in an older row, if its address is invalid. */
  private static @Nullable Contact contact(@Nullable String name, @Nullable String email) {
    return name == null || email == null
        ? null
        : EmailAddress.parse(email).map(address -> new Contact(name, address)).orElse(null);
  }

  private ClaimProgress progress() {
    return Stream.<Optional<? extends ProgressStep>>of(
            verification.toStep(),
            advice.toStep(),
            both(awaitedRevision, awaitedAt, this::correctionAwaited),
            both(reviewDueAt, reviewOpenedAt, (due, at) -> new Review(due, reviewClock, at)),
            both(extendedDueAt, extendedAt, (due, at) -> new Extension(due, extendedClock, at)),
            both(competing, competitionAt, Competition::new),
            request.toRequest(),
            Optional.ofNullable(respondedAt).map(Response::new),
            Optional.ofNullable(responseOverdueAt).map(ResponseOverdue::new),
            Optional.ofNullable(decidedAt).map(this::decision),
            both(disputedRejectionAt, disputedAt, Dispute::new),
            both(resubmittedRevision, resubmittedAt, Resubmission::new),
            Optional.ofNullable(withdrawnAt).map(Withdrawal::new),
            Optional.ofNullable(associationStartedAt).map(AssociationStart::new),
            both(associationEndReason, associationEndedAt, AssociationEnd::new))
        .<ProgressStep>flatMap(Optional::stream)
        .reduce(ClaimProgress.NONE, ClaimProgress::with, (one, other) -> other);
  }

  private CorrectionAwaited correctionAwaited(int ofRevision, Instant at) {
    return new CorrectionAwaited(ofRevision, Objects.requireNonNull(correctBy), at);
  }

  private Decision decision(Instant at) {
    return rejectionReason == null
        ? new Approval(at)
        : new Rejection(rejectionReason, disputableUntil, at);
  }
}
