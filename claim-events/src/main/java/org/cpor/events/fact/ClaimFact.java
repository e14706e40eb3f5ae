package org.cpor.events.fact;

/** A fact about a claim. */
public sealed interface ClaimFact extends Fact
    permits PartnerFact, VerificationFact, ArbitrationFact, CommentPosted {

  /** The claim that this fact is about. */
  ClaimReference claim();

  /**
   * The key is the id of the customer's tenant. Competing claims have the same customer, so their
   * facts have the same key, and Kafka keeps these facts in order.
   */
  @Override
  default String key() {
    return claim().tenantId().toString();
  }

  /** The claim's id. */
  @Override
  default String subjectId() {
    return claim().claimId().toString();
  }
}
