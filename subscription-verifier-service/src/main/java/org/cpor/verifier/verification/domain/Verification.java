package org.cpor.verifier.verification.domain;

import java.util.List;
import java.util.Optional;

/**
 * The answers of all checks to one claim.
 *
 * @param results in the order of {@link Checks}
 */
public record Verification(List<CheckResult> results) {

  public Verification {
    results = List.copyOf(results);
  }

  /** Every check runs, whatever the others found. */
  public static Verification of(VerificationInput input) {
    return new Verification(Checks.ALL.stream().map(check -> check.of(input)).toList());
  }

  /** What was found, errors and warnings. */
  public List<CheckResult> findings() {
    return results.stream().filter(result -> result.answer() == Answer.FOUND).toList();
  }

  /** Whether the claim goes to review: no finding is an error. */
  public boolean hasPassed() {
    return errors().isEmpty();
  }

  /** Whether there are errors, and all of them may go away by themselves. */
  public boolean waitsForProvisioning() {
    return !hasPassed() && errors().stream().allMatch(CheckResult::waits);
  }

  /**
   * The code of the first finding by which no subscription carries the claim that can be used;
   * empty when one does. That a product is not provisioned, for now, is none.
   */
  public Optional<String> whyNotCarried() {
    return findings().stream()
        .map(CheckResult::code)
        .filter(Checks.OF_CARRIERS::contains)
        .findFirst();
  }

  private List<CheckResult> errors() {
    return findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }
}
