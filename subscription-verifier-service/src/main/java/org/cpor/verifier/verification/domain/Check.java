package org.cpor.verifier.verification.domain;

import java.util.function.Function;

/**
 * One check.
 *
 * @param code the code of the check's finding
 * @param field the field of the claim that the finding is about
 * @param waits whether a claim can wait until a change of the directory removes this finding; see
 *     {@link Verification#waitsForProvisioning}
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
