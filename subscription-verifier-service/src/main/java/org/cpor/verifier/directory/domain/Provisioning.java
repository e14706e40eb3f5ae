package org.cpor.verifier.directory.domain;

/** The provisioning of a product of a subscription; only {@code SUCCESS} is provisioned. */
public enum Provisioning {
  SUCCESS,
  PENDING_ACTIVATION,
  PENDING_PROVISIONING,
  PENDING_INPUT,
  DISABLED,
  ERROR
}
