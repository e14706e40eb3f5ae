package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.journeys.Answers.isProblem;

import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two partners compete for one subject. One partner reads Hungarian, the other English. After each
 * step, the test checks the facts on Kafka, the comments in the language of each partner, and the
 * content of the claims. Neither partner may learn who the other partner is.
 */
@ExtendWith(SharedPlatform.class)
class EvidenceToRenewalIT {

  private static final String NONE = "/00000000-0000-7000-8000-000000000000";

  /**
   * A packaged service answers in English if a translation is missing, so this test compares the
   * Hungarian words.
   */
  @Test
  void eachServiceExplainsItsProblemsInHungarian(Platform platform) {
    explains(platform.portal(), "/claims" + NONE, "Nincs ilyen kérelem.");
    explains(platform.directoryFeed(), "/directory/tenants" + NONE, "Nincs ilyen bérlő.");
    explains(platform.reviewer("anna"), "/cases" + NONE, "Nincs ilyen ügy.");
    explains(
        platform.notificationOf("P-none"),
        "/partners/P-none/preferences",
        "Nincsenek ilyen értesítési beállítások.");
  }

  private static void explains(ApiClient client, String path, String detail) {
    Answer problem =
        isProblem(client.send(client.request(path).header("Accept-Language", "hu")), 404);
    assertThat(problem.text("title")).isEqualTo("Nincs ilyen erőforrás");
    assertThat(problem.text("detail")).isEqualTo(detail);
  }

  @Test
  void twoPartnersGoFromEvidenceToRenewal(Platform platform, CustomerMailbox mailbox) {
    try (RivalClaims rivals = new RivalClaims(platform)) {
      DeclineSteps customer = new DeclineSteps(rivals, mailbox);

      ContestSteps contest = new ContestSteps(rivals);
      contest.theClaimsCompete();
      contest.laterEvidenceIsChecked();
      contest.reviewersSeeWhatDiffers();
      contest.theEnglishPartnerAnswers();
      contest.anAwardOnASuspendedSubscriptionIsRefused();
      contest.theAwardIsConfirmed();
      CustomerLink first = customer.theCustomerIsInformed(1, rivals.hungarian);

      DisputeSteps disputing = new DisputeSteps(rivals, contest.reviewedCase());
      CaseClient dispute = disputing.theRejectionIsDisputed();
      disputing.aLeadRulesOnTheDispute(dispute);
      CustomerLink second = customer.theCustomerIsInformed(2, rivals.english);
      customer.theLinkOfAnEndedAssociationDeclinesNothing(first, "Ez a társítás már megszűnt");
      disputing.theSubscriptionIsSuspended(dispute);
      disputing.theRulingIsCorrected(dispute);
      disputing.theCorrectionOutlivesTheSuspension();
      customer.theLinkOfAnEndedAssociationDeclinesNothing(second, "This association already ended");

      customer.theCustomerDeclines(customer.theCustomerIsInformed(3, rivals.hungarian), dispute);

      RenewalSteps renewal = new RenewalSteps(rivals);
      renewal.theSubscriptionEndsAndTheRenewalIsSuggested();
      renewal.aRivalClaimIsMarkedUntilTheRenewalIsFiled();
    }
  }
}
