package org.cpor.verifier.directory.domain;

/** How far a product of a subscription is set up; only {@code SUCCESS} is provisioned. */
public enum Provisioning {
  SUCCESS,
  PENDING_ACTIVATION,
  PENDING_PROVISIONING,
  PENDING_INPUT,
  DISABLED,
  ERROR
}
