package org.cpor.intake.claim.view;

import org.cpor.intake.claim.domain.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding of the verification, as this service returns it. */
@Schema(name = "Finding", description = "A result of the verification, for the partner.")
public record FindingView(
    @Schema(examples = "MPN_NOT_ENROLLED") String code,
    @Schema(
            description =
                "`ERROR`: the claim needs a correction. `WARNING`: the claim goes to review."
                    + " `ADVICE`: nothing changes.",
            enumeration = {"ERROR", "WARNING", "ADVICE"})
        String severity,
    @Schema(description = "The field of the claim.", examples = "mpnId") String field,
    @Schema(description = "What was found, in the language of the claim.") String message,
    @Schema(description = "What to do, in the language of the claim.") String remedy) {

  public static FindingView of(Finding finding) {
    return new FindingView(
        finding.code(), finding.severity(), finding.field(), finding.message(), finding.remedy());
  }
}
