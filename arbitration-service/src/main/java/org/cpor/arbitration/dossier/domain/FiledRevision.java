package org.cpor.arbitration.dossier.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a claim, as its partner filed it, whether or not the revision passed
 * verification.
 *
 * @param revision 1 for the first filing
 * @param tenantId the customer's tenant; a correction may name another tenant
 * @param subscriptionId the partner's text, which can be any text; null if the partner gave no text
 * @param proofOfExecution the ids of the attached documents
 * @param note the partner's note; null if there is no note
 * @param customerContact null if the revision names no contact of the customer
 * @param partnerContact null if the revision names no contact of the partner
 * @param filedAt when this revision was filed
 */
public record FiledRevision(
    PartnerClaim claim,
    int revision,
    UUID tenantId,
    String domain,
    String mpnId,
    String solutionArea,
    String activity,
    String product,
    @Nullable String subscriptionId,
    List<UUID> proofOfExecution,
    @Nullable String note,
    @Nullable ContactPerson customerContact,
    @Nullable ContactPerson partnerContact,
    Instant filedAt) {

  public FiledRevision {
    proofOfExecution = List.copyOf(proofOfExecution);
  }
}
