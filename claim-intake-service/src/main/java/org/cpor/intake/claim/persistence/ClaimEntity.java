package org.cpor.intake.claim.persistence;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.claim.domain.Activity;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.claim.domain.ClaimLocale;
import org.cpor.intake.claim.domain.ClaimProgress;
import org.cpor.intake.claim.domain.ClaimProgress.Approval;
import org.cpor.intake.claim.domain.ClaimProgress.AssociationEnd;
import org.cpor.intake.claim.domain.ClaimProgress.Decision;
import org.cpor.intake.claim.domain.ClaimProgress.Rejection;
import org.cpor.intake.claim.domain.ClaimProgress.Review;
import org.cpor.intake.claim.domain.ClaimProgress.Verification;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.cpor.intake.claim.domain.Contact;
import org.cpor.intake.claim.domain.CustomerDomain;
import org.cpor.intake.claim.domain.EmailAddress;
import org.cpor.intake.claim.domain.Finding;
import org.cpor.intake.claim.domain.SolutionArea;
import org.jspecify.annotations.Nullable;

/** A row of {@code claim}. The status stands there for the lists; it follows from the rest. */
@Entity
@Table(name = "claim")
class ClaimEntity {

  @Id UUID claimId;
  @Version int version;
  String partnerId;
  int revision;
  Instant filedAt;

  String mpnId;
  UUID tenantId;
  String domain;

  @Enumerated(EnumType.STRING)
  SolutionArea solutionArea;

  @Enumerated(EnumType.STRING)
  Activity activity;

  String product;
  @Nullable String subscriptionId;
  UUID[] proofOfExecution;
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
  @Nullable Boolean verificationPassed;
  @Nullable Instant verifiedAt;

  @Convert(converter = FindingsConverter.class)
  List<Finding> findings;

  @Nullable Instant reviewOpenedAt;
  @Nullable Instant reviewDueAt;
  @Nullable Instant decidedAt;
  @Nullable String rejectionReason;
  @Nullable Instant associationEndedAt;
  @Nullable String associationEndReason;

  static ClaimEntity of(Claim claim) {
    ClaimEntity entity = new ClaimEntity();
    entity.claimId = claim.claimId();
    entity.partnerId = claim.partnerId();
    entity.revision = claim.revision();
    entity.filedAt = claim.filedAt();
    entity.write(claim.content());
    entity.write(claim.progress());
    return entity;
  }

  void write(Claim claim) {
    revision = claim.revision();
    write(claim.content());
    write(claim.progress());
  }

  private void write(ClaimContent content) {
    mpnId = content.mpnId();
    tenantId = content.tenantId();
    domain = content.domain().ascii();
    solutionArea = content.solutionArea();
    activity = content.activity();
    product = content.product();
    subscriptionId = content.subscriptionId();
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
    competing = progress.competing();
    Verification verification = progress.verification();
    verificationPassed = verification == null ? null : verification.passed();
    verifiedAt = verification == null ? null : verification.at();
    findings = progress.findings();
    Review review = progress.review();
    reviewOpenedAt = review == null ? null : review.at();
    reviewDueAt = review == null ? null : review.dueAt();
    Decision decision = progress.decision();
    decidedAt = decision == null ? null : decision.at();
    rejectionReason = decision instanceof Rejection rejection ? rejection.reason() : null;
    AssociationEnd end = progress.end();
    associationEndedAt = end == null ? null : end.at();
    associationEndReason = end == null ? null : end.reason();
  }

  Claim toClaim() {
    return new Claim(claimId, partnerId, revision, content(), filedAt, progress(), version);
  }

  private ClaimContent content() {
    return new ClaimContent(
        mpnId,
        tenantId,
        new CustomerDomain(domain),
        solutionArea,
        activity,
        product,
        subscriptionId,
        List.of(proofOfExecution),
        contact(customerContactName, customerContactEmail),
        contact(partnerContactName, partnerContactEmail),
        locale,
        note);
  }

  private static @Nullable Contact contact(@Nullable String name, @Nullable String email) {
    return name == null || email == null ? null : new Contact(name, new EmailAddress(email));
  }

  private ClaimProgress progress() {
    return new ClaimProgress(
        verificationPassed == null || verifiedAt == null
            ? null
            : new Verification(verificationPassed, findings, verifiedAt),
        reviewDueAt == null || reviewOpenedAt == null
            ? null
            : new Review(reviewDueAt, reviewOpenedAt),
        competing,
        decision(),
        associationEndReason == null || associationEndedAt == null
            ? null
            : new AssociationEnd(associationEndReason, associationEndedAt));
  }

  private @Nullable Decision decision() {
    if (decidedAt == null) {
      return null;
    }
    return rejectionReason == null
        ? new Approval(decidedAt)
        : new Rejection(rejectionReason, decidedAt);
  }
}
