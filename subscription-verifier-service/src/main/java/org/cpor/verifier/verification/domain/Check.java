package org.cpor.verifier.verification.domain;

import java.util.function.Function;

/**
 * One check.
 *
 * @param code of its finding
 * @param field of the claim that the finding is about
 * @param waits whether the finding can be resolved by a later change of the directory: {@link
 *     Verification#waitsForProvisioning}
 */
record Check(
    String code,
    Severity severity,
    Function<VerificationInput, ClaimField> field,
    boolean waits,
    Question question) {

  CheckResult of(VerificationInput input) {
    ClaimField about = field.apply(input);
    return new CheckResult(
        code, severity, about.path(), about.of(input.claim()), question.ask(input), waits);
  }
}
