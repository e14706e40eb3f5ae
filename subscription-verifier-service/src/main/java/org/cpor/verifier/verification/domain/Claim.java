package org.cpor.verifier.verification.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.claimed.domain.ClaimedObject;
import org.jspecify.annotations.Nullable;

/**
 * The part of a claim that is checked. Codes and ids are as the partner wrote them, because the
 * checks find their errors.
 *
 * @param subscriptionId null when the claim names none
 * @param proofOfExecution the ids of the attached documents
 * @param acknowledgements the customer's acknowledgements among them whose day is known
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

  /** The text of the claim's subscription id, if it has one. */
  public Optional<String> namedSubscription() {
    return Optional.ofNullable(subscriptionId).filter(id -> !id.isBlank());
  }

  /** This text as an id; empty if it is not a UUID. */
  public Optional<UUID> subscriptionGuid() {
    return namedSubscription().flatMap(CanonicalUuid::parse);
  }

  /**
   * The claimed object. It is meaningless if the text of the subscription is not a UUID; then no
   * check uses it.
   */
  public ClaimedObject object() {
    return new ClaimedObject(partnerId, tenantId, product, subscriptionGuid().orElse(null));
  }
}
