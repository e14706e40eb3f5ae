package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.junit.jupiter.api.Test;

class MpnSpecialPartnerTypeTest {
  @Test
  void aSpecialPartnerTypeIsAWarning() {
    Filed claim = Filed.inBusinessApplications();
    claim.mpn = Filed.mpn("FRP_FASTTRACK", SolutionArea.BUSINESS_APPLICATIONS);
    assertThat(claim.findings()).containsExactly("MPN_SPECIAL_PARTNER_TYPE");
    assertThat(claim.verify().hasPassed()).isTrue();
  }
}
