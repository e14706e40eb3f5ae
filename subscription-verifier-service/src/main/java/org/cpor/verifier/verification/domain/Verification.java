package org.cpor.verifier.verification.domain;

import java.util.List;
import java.util.Optional;

/**
 * The results of all checks of one claim.
 *
 * @param results in the order of {@link Checks}
 */
public record Verification(List<CheckResult> results) {

  public Verification {
    results = List.copyOf(results);
  }

  /** Runs every check. */
  public static Verification of(VerificationInput input) {
    return new Verification(Checks.ALL.stream().map(check -> check.of(input)).toList());
  }

  /** Errors and warnings. */
  public List<CheckResult> findings() {
    return results.stream().filter(result -> result.answer() == Answer.FOUND).toList();
  }

  /** Whether the claim goes to review: no finding is an error. */
  public boolean hasPassed() {
    return errors().isEmpty();
  }

  /** Whether the claim waits for provisioning. */
  public boolean waitsForProvisioning() {
    return ProvisioningWait.appliesTo(errors());
  }

  /**
   * The code of the first finding that means that no usable subscription supports the claim; empty
   * if one does. A product that is not provisioned yet does not count.
   */
  public Optional<String> whyNoUsableSubscription() {
    return findings().stream()
        .map(CheckResult::code)
        .filter(Checks.NO_USABLE_SUBSCRIPTION::contains)
        .findFirst();
  }

  private List<CheckResult> errors() {
    return findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }
}
