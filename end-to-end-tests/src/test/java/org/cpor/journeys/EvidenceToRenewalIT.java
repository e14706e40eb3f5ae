package org.cpor.journeys;

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
      disputing.theRulingIsCorrected(dispute);
      customer.theLinkOfAnEndedAssociationDeclinesNothing(second, "This association already ended");

      customer.theCustomerDeclines(customer.theCustomerIsInformed(3, rivals.hungarian), dispute);

      RenewalSteps renewal = new RenewalSteps(rivals);
      renewal.theSubscriptionEndsAndTheRenewalIsSuggested();
      renewal.aRivalClaimIsMarkedAndTheRenewalIsNot();
    }
  }
}
