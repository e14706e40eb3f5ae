package org.cpor.claimform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.MpnId;

/**
 * A claim whose shape is right. Whether it is true is for the verification.
 *
 * @param <D> what is known of a document
 * @param partnerId whose claim it is
 * @param solutionArea the name of one of the service's areas
 * @param activity the name of one of the service's activities
 * @param product the code of a product or workload that can be claimed
 * @param subscription what is given as the subscription's id; it may turn out to be none
 * @param documents those that the claim names, each once, in its order
 * @param language one of {@link org.cpor.platform.texts.Languages#ALL}
 * @param note of 1 to 10,000 characters
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
