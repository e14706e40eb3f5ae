package org.cpor.verifier.directory.domain;

/**
 * The provisioning of a product in a subscription. The product is provisioned only in the state
 * {@code SUCCESS}.
 */
public enum Provisioning {
  SUCCESS,
  PENDING_ACTIVATION,
  PENDING_PROVISIONING,
  PENDING_INPUT,
  DISABLED,
  ERROR
}
