package org.cpor.verifier.verification.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.claimed.domain.ClaimedObject;
import org.jspecify.annotations.Nullable;

/**
 * The part of a claim that is checked. Invalid codes and ids stay as the partner wrote them, so
 * that the checks can report them.
 *
 * @param subscriptionId null when the claim names no subscription
 * @param proofOfExecution the ids of the attached documents
 * @param acknowledgements the customer's acknowledgements among the documents; only
 *     acknowledgements with a known day
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

  /** The solution area; empty when the catalogue has no area with this code. */
  public Optional<SolutionArea> area() {
    return SolutionArea.named(solutionArea);
  }

  public boolean isIn(SolutionArea area) {
    return solutionArea.equals(area.name());
  }

  /** The text of the claim's subscription id; empty if the claim has no subscription id. */
  public Optional<String> namedSubscription() {
    return Optional.ofNullable(subscriptionId).filter(id -> !id.isBlank());
  }

  /**
   * The subscription id as a UUID; empty if the claim has no subscription id, or if the id is not a
   * UUID.
   */
  public Optional<UUID> subscriptionGuid() {
    return namedSubscription().flatMap(CanonicalUuid::parse);
  }

  /** The same claim on another subscription. */
  public Claim naming(UUID otherSubscription) {
    return new Claim(
        partnerId,
        mpnId,
        tenantId,
        domain,
        solutionArea,
        activity,
        product,
        otherSubscription.toString(),
        proofOfExecution,
        acknowledgements);
  }

  /**
   * The claimed object. If the text of the subscription id is not a UUID, the object has no
   * subscription id, and no check uses the object.
   */
  public ClaimedObject object() {
    return new ClaimedObject(partnerId, tenantId, product, subscriptionGuid().orElse(null));
  }
}
