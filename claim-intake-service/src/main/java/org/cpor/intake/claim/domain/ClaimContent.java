package org.cpor.intake.claim.domain;

import java.util.List;
import java.util.UUID;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.MpnId;
import org.cpor.intake.catalogue.domain.Activity;
import org.cpor.intake.catalogue.domain.SolutionArea;
import org.jspecify.annotations.Nullable;

/**
 * The content of a claim, as its partner wrote it. All values are well-formed; the verification
 * checks whether they are true.
 *
 * @param product the code of a product or workload of the catalogue
 * @param subscriptionId the id that the partner wrote, even if there is no subscription with this
 *     id; null when the partner wrote no id
 * @param proofOfExecution the ids of the attached documents
 */
public record ClaimContent(
    MpnId mpnId,
    UUID tenantId,
    DomainName domain,
    SolutionArea solutionArea,
    Activity activity,
    String product,
    @Nullable ExternalId subscriptionId,
    List<UUID> proofOfExecution,
    @Nullable Contact customerContact,
    @Nullable Contact partnerContact,
    ClaimLocale locale,
    @Nullable String note) {

  public ClaimContent {
    proofOfExecution = List.copyOf(proofOfExecution);
  }

  /** This content with the subscription id {@code other}. */
  public ClaimContent withSubscription(ExternalId other) {
    return new ClaimContent(
        mpnId,
        tenantId,
        domain,
        solutionArea,
        activity,
        product,
        other,
        proofOfExecution,
        customerContact,
        partnerContact,
        locale,
        note);
  }
}
