package org.cpor.verifier.verification.rest;

import java.util.List;
import org.cpor.verifier.verification.domain.Finding;

/** What a claim would meet if it were filed now. */
public record PrecheckView(Verdict verdict, List<Finding> findings) {

  public PrecheckView {
    findings = List.copyOf(findings);
  }
}
