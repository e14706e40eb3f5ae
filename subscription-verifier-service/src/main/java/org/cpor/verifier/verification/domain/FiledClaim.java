package org.cpor.verifier.verification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.MpnId;
import org.cpor.verifier.claimed.domain.Filing;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.reading.domain.AdvisedClaim;
import org.cpor.verifier.reading.domain.ComparedClaim;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a claim, as the partner filed it. Waiting claims are stored as JSON. The keys of
 * the JSON are the names of the components of this record and of the records that it contains, so
 * these names must not change.
 *
 * @param filedAt the priority date, which is the same for every revision
 * @param revision 1 for the first filing
 */
public record FiledClaim(PartnerClaim claim, Details details, Instant filedAt, int revision) {

  private static final int FIRST_REVISION = 1;

  /**
   * The content of the claim. Identifiers are in their canonical form. A text that is not a valid
   * identifier stays as the partner wrote it.
   *
   * @param subscriptionId null when the claim names no subscription
   * @param proofOfExecution the ids of the attached documents
   * @param documents the attached documents; empty when the fact of the filing has only the ids of
   *     the documents
   * @param note a text of the partner; null when there is none
   * @param customerContact null when the claim names no contact
   * @param partnerContact null when the claim names no contact
   */
  public record Details(
      String mpnId,
      String domain,
      String solutionArea,
      String activity,
      String product,
      @Nullable String subscriptionId,
      List<UUID> proofOfExecution,
      List<Document> documents,
      @Nullable String note,
      @Nullable Contact customerContact,
      @Nullable Contact partnerContact) {

    public Details {
      mpnId = canonical(mpnId, MpnId::parse);
      domain = canonical(domain, DomainName::parse);
      subscriptionId = subscriptionId == null ? null : canonical(subscriptionId, ExternalId::parse);
      proofOfExecution = List.copyOf(proofOfExecution);
      // Rows that were stored before the details of documents were published have no documents.
      documents = List.copyOf(Objects.requireNonNullElse(documents, List.of()));
    }

    private static String canonical(String text, Function<String, ? extends Optional<?>> form) {
      return form.apply(text).map(Object::toString).orElse(text);
    }
  }

  /**
   * A document of the claim.
   *
   * @param size the number of bytes
   * @param sha256 the SHA-256 of the document's content, in hexadecimal
   * @param acknowledgedOn the day of the acknowledgement, if the document is a customer's
   *     acknowledgement with a known day
   */
  public record Document(
      UUID documentId,
      String kind,
      String fileName,
      String mediaType,
      long size,
      String sha256,
      @Nullable LocalDate acknowledgedOn) {}

  /** A contact person of the claim. The checks do not use contacts. */
  public record Contact(String name, String email) {}

  public UUID claimId() {
    return claim.claimId();
  }

  public UUID tenantId() {
    return claim.tenantId();
  }

  public boolean corrects() {
    return revision > FIRST_REVISION;
  }

  /** The part of the claim that is checked. */
  public Claim toClaim() {
    LocalDate filedOn = LocalDate.ofInstant(filedAt, ZoneOffset.UTC);
    return new Claim(
        claim.partnerId(),
        details.mpnId(),
        claim.tenantId(),
        details.domain(),
        details.solutionArea(),
        details.activity(),
        details.product(),
        details.subscriptionId(),
        details.proofOfExecution(),
        details.documents().stream()
            .map(
                document -> Acknowledgement.in(document.kind(), document.acknowledgedOn(), filedOn))
            .flatMap(Optional::stream)
            .toList());
  }

  /** The part of the claim that is compared with the claim's documents. */
  public AdvisedClaim toAdvisedClaim() {
    return new AdvisedClaim(
        claim.claimId(),
        claim.locale(),
        revision,
        new ComparedClaim(
            claim.partnerId(),
            claim.tenantId(),
            details.product(),
            LocalDate.ofInstant(filedAt, ZoneOffset.UTC),
            details.proofOfExecution()));
  }

  /** The filing with the result of {@code verification}. */
  public Filing toFiling(Verification verification) {
    return new Filing(
        claim.claimId(),
        toClaim().object(),
        details.solutionArea(),
        claim.locale(),
        revision,
        verification.hasPassed() || verification.waitsForProvisioning());
  }
}
