package org.cpor.verifier.verification.domain;

import java.util.List;

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

  /**
   * Whether the claim waits for provisioning: the only error of the claim is {@code
   * SUBSCRIPTION_NOT_PROVISIONED}.
   */
  public boolean waitsForProvisioning() {
    List<CheckResult> errors = errors();
    return !errors.isEmpty() && errors.stream().allMatch(CheckResult::waits);
  }

  private List<CheckResult> errors() {
    return findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }
}
