package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoeMissingTest {
  @Test
  void aClaimWithoutDocumentsHasAWarning() {
    Filed claim = Filed.inBusinessApplications();
    claim.documents = List.of();
    assertThat(claim.findings()).containsExactly("POE_MISSING");
    assertThat(claim.verify().hasPassed()).isTrue();
  }
}
