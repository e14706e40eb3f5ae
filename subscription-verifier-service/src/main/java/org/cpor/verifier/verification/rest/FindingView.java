package org.cpor.verifier.verification.rest;

import java.util.List;
import org.cpor.verifier.verification.domain.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finding about a claim.
 *
 * @param code the code of the finding, which is the same in every language
 * @param severity {@code ERROR} stops the claim. {@code WARNING} does not stop the claim, but
 *     reviewers see the finding. {@code ADVICE} is about the text of a document, and never stops a
 *     claim
 * @param field the path of the claim's field
 * @param message what is wrong
 * @param remedy how the partner can correct what is wrong
 */
public record FindingView(
    String code,
    @Schema(enumeration = {"ERROR", "WARNING", "ADVICE"}) String severity,
    @Schema(examples = "customer.domain") String field,
    String message,
    String remedy) {

  static FindingView of(Finding finding) {
    return new FindingView(
        finding.code(), finding.severity(), finding.field(), finding.message(), finding.remedy());
  }

  static List<FindingView> of(List<Finding> findings) {
    return findings.stream().map(FindingView::of).toList();
  }
}
