package org.cpor.arbitration.comparison.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.AddedDocument.Occasion;
import org.cpor.arbitration.dossier.domain.ContactPerson;
import org.cpor.arbitration.dossier.domain.Document;
import org.cpor.arbitration.dossier.domain.FiledRevision;
import org.jspecify.annotations.Nullable;

/** Builds parties for comparisons. */
record ComparedParties(ComparedParty party) {

  static final Instant FILED_AT = Instant.parse("2026-11-20T09:30:00Z");

  static ComparedParties of(String partnerId) {
    return new ComparedParties(
        new ComparedParty(
            new FiledRevision(
                new PartnerClaim(UUID.randomUUID(), partnerId, "hu"),
                1,
                UUID.fromString("8f0e2b64-5d0a-4c5e-9a54-0b1b7c1f2d33"),
                "northwind.example",
                "4567890",
                "BUSINESS_APPLICATIONS",
                "USAGE",
                "POWER_BI",
                null,
                List.of(),
                null,
                null,
                null,
                FILED_AT),
            FILED_AT,
            null,
            List.of()));
  }

  ComparedParties claiming(String mpnId, String activity, @Nullable String subscriptionId) {
    FiledRevision it = party.claimed();
    return with(
        new FiledRevision(
            it.claim(),
            it.revision(),
            it.tenantId(),
            it.domain(),
            mpnId,
            it.solutionArea(),
            activity,
            it.product(),
            subscriptionId,
            it.proofOfExecution(),
            it.note(),
            it.customerContact(),
            it.partnerContact(),
            it.filedAt()));
  }

  ComparedParties naming(@Nullable ContactPerson customer, @Nullable ContactPerson partner) {
    FiledRevision it = party.claimed();
    return with(
        new FiledRevision(
            it.claim(),
            it.revision(),
            it.tenantId(),
            it.domain(),
            it.mpnId(),
            it.solutionArea(),
            it.activity(),
            it.product(),
            it.subscriptionId(),
            it.proofOfExecution(),
            it.note(),
            customer,
            partner,
            it.filedAt()));
  }

  ComparedParties holdingSince(String instant) {
    return new ComparedParties(
        new ComparedParty(
            party.claimed(), party.priorityDate(), Instant.parse(instant), party.documents()));
  }

  /**
   * Returns the same party with one more document. The document was added when the claim was filed.
   */
  ComparedParties with(String kind, @Nullable String acknowledgedOn) {
    return with(kind, acknowledgedOn, UUID.randomUUID().toString());
  }

  ComparedParties with(String kind, @Nullable String acknowledgedOn, String sha256) {
    List<AddedDocument> documents = new ArrayList<>(party.documents());
    documents.add(
        added(
            party.claimId(),
            party.partnerId(),
            kind,
            acknowledgedOn == null ? null : LocalDate.parse(acknowledgedOn),
            sha256,
            FILED_AT));
    return new ComparedParties(
        new ComparedParty(party.claimed(), party.priorityDate(), party.holdsSince(), documents));
  }

  static AddedDocument added(
      UUID claimId,
      String partnerId,
      String kind,
      @Nullable LocalDate acknowledgedOn,
      String sha256,
      Instant at) {
    return new AddedDocument(
        claimId,
        partnerId,
        new Document(
            UUID.randomUUID(), kind, "proof.pdf", "application/pdf", 100, sha256, acknowledgedOn),
        Occasion.FILING,
        at);
  }

  private ComparedParties with(FiledRevision claimed) {
    return new ComparedParties(
        new ComparedParty(claimed, party.priorityDate(), party.holdsSince(), party.documents()));
  }
}
