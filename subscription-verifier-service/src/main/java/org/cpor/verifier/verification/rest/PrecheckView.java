package org.cpor.verifier.verification.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of the checks of a claim that is not filed.
 *
 * @param verdict whether the claim would go to review
 * @param findings the findings, in the claim's language
 */
@Schema(name = "Precheck")
public record PrecheckView(Verdict verdict, List<FindingView> findings) {

  public PrecheckView {
    findings = List.copyOf(findings);
  }
}
