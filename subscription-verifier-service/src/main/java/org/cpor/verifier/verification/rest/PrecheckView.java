package org.cpor.verifier.verification.rest;

import java.util.List;
import org.cpor.verifier.verification.domain.Finding;

/** The result of the checks of a claim that is not filed. */
public record PrecheckView(Verdict verdict, List<Finding> findings) {

  public PrecheckView {
    findings = List.copyOf(findings);
  }
}
