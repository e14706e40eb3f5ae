package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MpnNotOfPartnerTest {
  @Test
  void anMpnOfAnotherPartnerIsTheOnlyFinding() {
    Filed claim = Filed.inBusinessApplications();
    claim.mpn = null;
    assertThat(claim.findings()).containsExactly("MPN_NOT_OF_PARTNER");
  }
}
