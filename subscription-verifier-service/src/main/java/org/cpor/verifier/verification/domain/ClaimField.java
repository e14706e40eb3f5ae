package org.cpor.verifier.verification.domain;

import org.jspecify.annotations.Nullable;

/** A field of the claim that a finding can be about. */
public enum ClaimField {
  TENANT_ID("customer.tenantId"),
  DOMAIN("customer.domain"),
  ACTIVITY("activity"),
  PRODUCT("product"),
  SUBSCRIPTION_ID("subscriptionId"),
  MPN_ID("mpnId"),
  PROOF_OF_EXECUTION("proofOfExecution"),
  /** The days of the acknowledgements that are among the documents of the claim. */
  ACKNOWLEDGED_ON("proofOfExecution");

  private final String path;

  ClaimField(String path) {
    this.path = path;
  }

  /** The path of the field in the claim's JSON. */
  public String path() {
    return path;
  }

  /** The value of the field; null if the claim has no value. */
  public @Nullable String of(Claim claim) {
    return switch (this) {
      case TENANT_ID -> claim.tenantId().toString();
      case DOMAIN -> claim.domain();
      case ACTIVITY -> claim.activity();
      case PRODUCT -> claim.product();
      case SUBSCRIPTION_ID -> claim.subscriptionId();
      case MPN_ID -> claim.mpnId();
      case PROOF_OF_EXECUTION -> claim.proofOfExecution().toString();
      case ACKNOWLEDGED_ON ->
          claim.acknowledgements().stream().map(Acknowledgement::givenOn).toList().toString();
    };
  }
}
