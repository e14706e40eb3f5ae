package org.cpor.verifier.verification.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.claimed.domain.ClaimedObject;
import org.jspecify.annotations.Nullable;

/**
 * What a partner claims, as far as it can be checked. Codes and ids are as the partner wrote them:
 * the checks say what is wrong with them.
 *
 * @param subscriptionId null when the claim names none
 * @param proofOfExecution the ids of the attached documents
 * @param acknowledgements those of the documents that the customer gave, and whose day is known
 */
public record Claim(
    String partnerId,
    String mpnId,
    UUID tenantId,
    String domain,
    String solutionArea,
    String activity,
    String product,
    @Nullable String subscriptionId,
    List<UUID> proofOfExecution,
    List<Acknowledgement> acknowledgements) {

  public Claim {
    proofOfExecution = List.copyOf(proofOfExecution);
    acknowledgements = List.copyOf(acknowledgements);
  }

  /** Its solution area; empty when the catalogue has no such area. */
  public Optional<SolutionArea> area() {
    return SolutionArea.named(solutionArea);
  }

  public boolean isIn(SolutionArea area) {
    return solutionArea.equals(area.name());
  }

  /** What it gives as the subscription's id, if anything. */
  public Optional<String> namedSubscription() {
    return Optional.ofNullable(subscriptionId).filter(id -> !id.isBlank());
  }

  /** The same as the id that it writes; empty too when it writes none. */
  public Optional<UUID> subscriptionGuid() {
    return namedSubscription().flatMap(CanonicalUuid::parse);
  }

  /**
   * What it is a claim on. Of a claim whose subscription's id is none this is no true object, but
   * no check asks for it.
   */
  public ClaimedObject object() {
    return new ClaimedObject(partnerId, tenantId, product, subscriptionGuid().orElse(null));
  }
}
