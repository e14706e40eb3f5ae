package org.cpor.verifier.verification.domain;

import java.util.List;

/**
 * Watchful waiting: a claim whose only errors are {@code SUBSCRIPTION_NOT_PROVISIONED} waits until
 * its product is provisioned according to the directory, and is then verified again.
 */
final class ProvisioningWait {

  private ProvisioningWait() {}

  /** Whether a claim with these errors waits. */
  static boolean appliesTo(List<CheckResult> errors) {
    return !errors.isEmpty() && errors.stream().allMatch(CheckResult::waits);
  }
}
