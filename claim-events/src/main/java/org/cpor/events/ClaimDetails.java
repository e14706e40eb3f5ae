package org.cpor.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.MpnId;
import org.jspecify.annotations.Nullable;

/**
 * What the partner claims. Its identifiers are in their canonical form, also in facts of a time
 * when they were published as the partner wrote them.
 *
 * @param domain the customer's domain as claimed, not yet verified
 * @param solutionArea {@code BUSINESS_APPLICATIONS} or {@code MICROSOFT_365}
 * @param activity {@code PRESALES}, {@code USAGE} or {@code REVENUE_ASSOCIATION}
 * @param product a product's or workload's code; the catalogue may add more
 * @param subscriptionId text of up to 64 characters that may turn out to be no subscription's id;
 *     null when the claim names none
 * @param proofOfExecution the ids of the attached documents
 * @param documents what is known of those documents; empty in the facts of a time when only their
 *     ids were told
 */
public record ClaimDetails(
    String mpnId,
    String domain,
    String solutionArea,
    String activity,
    String product,
    @Nullable String subscriptionId,
    List<UUID> proofOfExecution,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttachedDocument> documents) {

  public ClaimDetails {
    mpnId = Canonical.text(mpnId, MpnId::parse);
    domain = Canonical.text(domain, DomainName::parse);
    subscriptionId =
        subscriptionId == null ? null : Canonical.text(subscriptionId, ExternalId::parse);
    proofOfExecution = List.copyOf(proofOfExecution);
    documents = List.copyOf(Objects.requireNonNullElse(documents, List.of()));
  }

  /** A claim of whose documents only the ids are told. */
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
        List.of());
  }
}
