package org.cpor.events.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.MpnId;
import org.jspecify.annotations.Nullable;

/**
 * The content of a claim. Identifiers are in their canonical form, even if an older fact was
 * published with the partner's spelling.
 *
 * @param domain the customer's domain as claimed, not yet verified
 * @param solutionArea {@code BUSINESS_APPLICATIONS} or {@code MICROSOFT_365}
 * @param activity {@code PRESALES}, {@code USAGE} or {@code REVENUE_ASSOCIATION}
 * @param product the code of a product or workload of the catalogue
 * @param subscriptionId a text of the partner, up to 64 characters; usually the id of a
 *     subscription; null when the partner gave no text
 * @param proofOfExecution the ids of the attached documents
 * @param documents the metadata of these documents; empty in older facts, which had only the ids
 * @param note in the partner's words; null when there is no note, and in older facts
 * @param customerContact null when the claim names no contact of the customer, and in older facts
 * @param partnerContact null when the claim names no contact of the partner, and in older facts
 */
public record ClaimDetails(
    String mpnId,
    String domain,
    String solutionArea,
    String activity,
    String product,
    @Nullable String subscriptionId,
    List<UUID> proofOfExecution,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttachedDocument> documents,
    @Nullable String note,
    @Nullable ContactPerson customerContact,
    @Nullable ContactPerson partnerContact) {

  public ClaimDetails {
    mpnId = Canonical.text(mpnId, MpnId::parse);
    domain = Canonical.text(domain, DomainName::parse);
    subscriptionId =
        subscriptionId == null ? null : Canonical.text(subscriptionId, ExternalId::parse);
    proofOfExecution = List.copyOf(proofOfExecution);
    documents = List.copyOf(Objects.requireNonNullElse(documents, List.of()));
  }

  /** A claim without a note and contacts, and without the metadata of its documents. */
  public ClaimDetails(
      String mpnId,
      String domain,
      String solutionArea,
      String activity,
      String product,
      @Nullable String subscriptionId,
      List<UUID> proofOfExecution) {
    this(
        mpnId,
        domain,
        solutionArea,
        activity,
        product,
        subscriptionId,
        proofOfExecution,
        List.of(),
        null,
        null,
        null);
  }
}
