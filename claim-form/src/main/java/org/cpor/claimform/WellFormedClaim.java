package org.cpor.claimform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.MpnId;

/**
 * A claim with a valid form. The verification checks whether the claim is true.
 *
 * @param <D> the type of the service's data about a document
 * @param partnerId the partner of the claim
 * @param solutionArea the name of one of the service's solution areas
 * @param activity the name of one of the service's activities
 * @param product the code of a product or workload that can be claimed
 * @param subscription the subscription id that the partner wrote, even if there is no subscription
 *     with this id
 * @param documents the documents that the claim names, in the order of the claim, without
 *     duplicates
 * @param language one of {@link org.cpor.platform.texts.Languages#ALL}
 * @param note 1 to 10,000 characters
 */
public record WellFormedClaim<D>(
    String partnerId,
    MpnId mpnId,
    UUID tenantId,
    DomainName domain,
    String solutionArea,
    String activity,
    String product,
    Optional<ExternalId> subscription,
    List<D> documents,
    Optional<Contact> customerContact,
    Optional<Contact> partnerContact,
    Locale language,
    Optional<String> note) {

  public WellFormedClaim {
    documents = List.copyOf(documents);
  }
}
