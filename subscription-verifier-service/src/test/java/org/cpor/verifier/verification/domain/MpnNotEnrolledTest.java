package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.directory.domain.Enrolment;
import org.cpor.verifier.directory.domain.Mpn;
import org.junit.jupiter.api.Test;

class MpnNotEnrolledTest {

  private static final SolutionArea AREA = SolutionArea.BUSINESS_APPLICATIONS;

  @Test
  void anEnrolmentInTheOtherAreaDoesNotCount() {
    Filed claim = Filed.inBusinessApplications();
    claim.mpn = Filed.mpn(Mpn.STANDARD, SolutionArea.MICROSOFT_365);
    assertThat(claim.findings()).containsExactly("MPN_NOT_ENROLLED");
    assertThat(claim.verify().hasPassed()).isTrue();
  }

  @Test
  void anEnrolmentThatEndedYesterdayDoesNotCount() {
    Filed claim = Filed.inBusinessApplications();
    claim.mpn = enrolled(new Enrolment("Usage", AREA, null, Filed.TODAY.minusDays(1)));
    assertThat(claim.findings()).containsExactly("MPN_NOT_ENROLLED");
  }

  @Test
  void anEnrolmentThatStartsTomorrowDoesNotCount() {
    Filed claim = Filed.inBusinessApplications();
    claim.mpn = enrolled(new Enrolment("Usage", AREA, Filed.TODAY.plusDays(1), null));
    assertThat(claim.findings()).containsExactly("MPN_NOT_ENROLLED");
  }

  @Test
  void anEnrolmentWithoutStartOrEndCounts() {
    Filed claim = Filed.inBusinessApplications();
    claim.mpn = enrolled(new Enrolment("Usage", AREA, null, null));
    assertThat(claim.findings()).isEmpty();
  }

  private static Mpn enrolled(Enrolment enrolment) {
    return new Mpn("4567890", "Budapest", Mpn.STANDARD, List.of(enrolment));
  }
}
