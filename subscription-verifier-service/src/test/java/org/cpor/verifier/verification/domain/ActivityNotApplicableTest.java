package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cpor.verifier.catalogue.domain.Activity;
import org.junit.jupiter.api.Test;

class ActivityNotApplicableTest {
  @Test
  void presalesExistsInBusinessApplicationsOnly() {
    Filed business = Filed.inBusinessApplications();
    business.activity = "PRESALES";
    Filed workload = Filed.inMicrosoft365();
    workload.activity = "PRESALES";
    assertThat(business.findings()).isEmpty();
    assertThat(workload.findings()).containsExactly("ACTIVITY_NOT_APPLICABLE");
    assertThat(workload.answerOf("ACTIVITY_NOT_APPLICABLE").field()).isEqualTo("activity");
  }

  @Test
  void revenueAssociationExistsInBusinessApplicationsOnly() {
    Filed business = Filed.inBusinessApplications();
    business.activity = "REVENUE_ASSOCIATION";
    Filed workload = Filed.inMicrosoft365();
    workload.activity = "REVENUE_ASSOCIATION";
    assertThat(business.findings()).isEmpty();
    assertThat(workload.findings()).containsExactly("ACTIVITY_NOT_APPLICABLE");
  }

  @Test
  void aProductOfTheOtherAreaIsNotApplicable() {
    Filed claim = Filed.inBusinessApplications();
    claim.product = "EXCHANGE";
    assertThat(claim.findings()).containsExactly("ACTIVITY_NOT_APPLICABLE");
    assertThat(claim.answerOf("ACTIVITY_NOT_APPLICABLE").field()).isEqualTo("product");
  }

  @Test
  void anActivityThatTheProductDoesNotOfferIsNotApplicable() {
    Filed claim = Filed.inBusinessApplications();
    claim.activities = List.of(Activity.PRESALES);
    assertThat(claim.findings()).containsExactly("ACTIVITY_NOT_APPLICABLE");
    assertThat(claim.answerOf("ACTIVITY_NOT_APPLICABLE").field()).isEqualTo("activity");
  }

  @Test
  void anUnknownProductIsNotApplicable() {
    Filed claim = Filed.inBusinessApplications();
    claim.product = "WORDSTAR";
    assertThat(claim.findings()).containsExactly("ACTIVITY_NOT_APPLICABLE");
    assertThat(claim.answerOf("ACTIVITY_NOT_APPLICABLE").field()).isEqualTo("product");
  }

  @Test
  void anUnknownAreaOffersNoActivity() {
    Filed claim = Filed.inBusinessApplications();
    claim.solutionArea = "SECURITY";
    assertThat(claim.findings()).containsExactly("ACTIVITY_NOT_APPLICABLE");
  }
}
