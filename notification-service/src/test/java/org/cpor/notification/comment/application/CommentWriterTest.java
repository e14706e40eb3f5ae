package org.cpor.notification.comment.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cpor.events.ClaimFact;
import org.cpor.events.Finding;
import org.cpor.notification.comment.Facts;
import org.cpor.platform.policy.PolicyInForce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentWriterTest {

  private record Settings(ZoneId zone) implements CommentSettings {}

  private static final CommentWriter WRITER =
      new CommentWriter(
          new Settings(ZoneId.of("Europe/Budapest")), new PolicyInForce("2021", 7, 12));

  @ParameterizedTest
  @ValueSource(strings = {"hu", "en"})
  void theCommentsReadAsApproved(String language) {
    Map<String, String> written = new TreeMap<>();
    news(language).forEach((title, fact) -> written.put(title, write(fact).text()));

    assertThat(written).containsExactlyInAnyOrderEntriesOf(ApprovedTexts.in(language));
  }

  @Test
  void thePartnerIsNotToldWhatItKnows() {
    Facts facts = Facts.ofAClaimIn("hu");

    assertThat(
            List.of(
                facts.submitted(),
                facts.resubmitted(),
                facts.withdrawn(),
                facts.responded(),
                facts.reviewOverdue(),
                facts.associationStarted(),
                facts.commentPosted()))
        .allSatisfy(fact -> assertThat(WRITER.write(fact)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWARDED_TO_ANOTHER_PARTNER",
        "INSUFFICIENT_POE",
        "MISSING_CUSTOMER_CONSENT",
        "CUSTOMER_DECLINED",
        "NO_PARTNER_RESPONSE",
        "PARTNER_REQUEST"
      })
  void everyReasonToRejectHasWordsOfItsOwn(String reason) {
    assertThat(write(Facts.ofAClaimIn("hu").rejected(reason)).text()).doesNotContain(reason);
    assertThat(write(Facts.ofAClaimIn("en").rejected(reason)).text()).doesNotContain(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MISSING_ALL_POE",
        "MISSING_CUSTOMER_ACKNOWLEDGEMENT",
        "MISSING_OR_OLD_DATES",
        "MISSING_PARTNER_SOLUTION",
        "MISSING_PRODUCTS"
      })
  void everythingThatCanBeMissingHasWordsOfItsOwn(String code) {
    assertThat(write(Facts.ofAClaimIn("hu").asked(null, code)).text()).doesNotContain(code);
    assertThat(write(Facts.ofAClaimIn("en").asked(null, code)).text()).doesNotContain(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"WORKING_WITH_CURRENT_HOLDER", "COMPETING_CLAIMS", "WAITING_FOR_CUSTOMER"})
  void everyReasonToTakeLongerHasWordsOfItsOwn(String reason) {
    assertThat(write(Facts.ofAClaimIn("hu").extended(reason, null)).text()).doesNotContain(reason);
    assertThat(write(Facts.ofAClaimIn("en").extended(reason, null)).text()).doesNotContain(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUPERSEDED", "SUBSCRIPTION_ENDED", "TERMINATED", "CUSTOMER_DECLINED"})
  void everyEndOfAnAssociationHasWordsOfItsOwn(String reason) {
    assertThat(write(Facts.ofAClaimIn("hu").associationEnded(reason)).text())
        .doesNotContain(reason);
    assertThat(write(Facts.ofAClaimIn("en").associationEnded(reason)).text())
        .doesNotContain(reason);
  }

  @Test
  void theReviewersWordsAreToldAsTheyAre() {
    String awkward = "Use {0} & 'this' <b>\nor that";

    assertThat(write(Facts.ofAClaimIn("en").asked(awkward, "MISSING_PRODUCTS")).text())
        .contains("The reviewer writes: " + awkward);
    assertThat(write(Facts.ofAClaimIn("en").asked("  ", "MISSING_PRODUCTS")).text())
        .doesNotContain("The reviewer writes");
  }

  @Test
  void theCodeOfACommentIsTheSameInEveryLanguage() {
    assertThat(codes("hu"))
        .isEqualTo(codes("en"))
        .containsEntry("approved", CommentCode.CLAIM_APPROVED);
  }

  @Test
  void whatAFindingSaysIsTextAndNothingElse() {
    Finding awkward =
        Facts.error("<b>\"{0}\" & 'it''s'</b>", "Use {product} instead of {0,choice,0#x}.");

    assertThat(write(Facts.ofAClaimIn("en").failed(awkward)).text())
        .contains("<b>\"{0}\" & 'it''s'</b> Use {product} instead of {0,choice,0#x}.");
  }

  @Test
  void theNumbersOfThePolicyAreConfigured() {
    CommentWriter other =
        new CommentWriter(new Settings(ZoneId.of("Asia/Tokyo")), new PolicyInForce("2021", 1, 12));
    Facts facts = Facts.ofAClaimIn("en");

    assertThat(other.write(facts.rejected("INSUFFICIENT_POE")).orElseThrow().text())
        .contains("The last day for a dispute is Friday, December 25, 2026");
    assertThat(other.write(facts.waits(Facts.error("m", "r"))).orElseThrow().text())
        .contains("up to one day");
    assertThat(other.write(facts.awaited("STILL_NOT_PROVISIONED")).orElseThrow().text())
        .contains("waiting for one day,");
  }

  private static Draft write(ClaimFact fact) {
    return WRITER.write(fact).orElseThrow();
  }

  private static Map<String, CommentCode> codes(String language) {
    Map<String, CommentCode> codes = new TreeMap<>();
    news(language).forEach((title, fact) -> codes.put(title, write(fact).code()));
    return codes;
  }

  /** Everything a partner is told, by the title of its approved text. */
  private static Map<String, ClaimFact> news(String language) {
    Facts facts = Facts.ofAClaimIn(language);
    boolean hungarian = language.equals("hu");
    Finding mismatch =
        hungarian
            ? Facts.error(
                "A tartomány nem ehhez az ügyfélhez tartozik.",
                "Kérje el az ügyféltől a helyes adatokat.")
            : Facts.error(
                "The domain is not one of this customer's.",
                "Ask the customer for the right details.");
    Finding noSubscription =
        hungarian
            ? Facts.error("Hiányzik az előfizetés azonosítója.", "Adja meg az előfizetést.")
            : Facts.error("The subscription is missing.", "Name the subscription.");
    Finding notProvisioned =
        hungarian
            ? Facts.error(
                "Az ügyfél még nem aktiválta a terméket.", "Kérje meg az ügyfelet, hogy tegye meg.")
            : Facts.error(
                "The customer has not activated the product yet.", "Ask the customer to do so.");
    Finding noDocument =
        hungarian
            ? Facts.warning(
                "A kérelemhez nincs csatolva dokumentum.",
                "Csatolja a teljesítést igazoló dokumentumokat.")
            : Facts.warning(
                "No document is attached to the claim.", "Attach the proof of execution.");
    Finding notEnrolled =
        hungarian
            ? Facts.warning(
                "Az MPN-azonosító nem vesz részt ösztönzőprogramban.", "Regisztrálja a programba.")
            : Facts.warning("The MPN is not enrolled in an incentive program.", "Enrol it.");

    Map<String, ClaimFact> news = new LinkedHashMap<>();
    news.put("verified", facts.verified());
    news.put("verified with a warning", facts.verified(noDocument));
    news.put("verified with warnings", facts.verified(noDocument, notEnrolled));
    news.put("verified after waiting", facts.verifiedAfterWaiting());
    news.put("failed with an error", facts.failed(mismatch));
    news.put(
        "failed with errors and a warning", facts.failed(mismatch, noDocument, noSubscription));
    news.put("failed with an error and warnings", facts.failed(mismatch, noDocument, notEnrolled));
    news.put("waits for provisioning", facts.waits(notProvisioned));
    news.put("waits for provisioning with a warning", facts.waits(notProvisioned, noDocument));
    news.put("correction awaited", facts.awaited("FINDINGS"));
    news.put("still not provisioned", facts.awaited("STILL_NOT_PROVISIONED"));
    news.put("review opened", facts.reviewOpened());
    news.put("contested", facts.contested());
    String message =
        hungarian ? "A nyilatkozaton nincs dátum." : "There is no date on the acknowledgement.";
    news.put("uncontested", facts.uncontested());
    news.put("asked for one thing", facts.asked(null, "MISSING_ALL_POE"));
    news.put(
        "asked for several things with a message",
        facts.asked(
            message,
            "MISSING_CUSTOMER_ACKNOWLEDGEMENT",
            "MISSING_OR_OLD_DATES",
            "MISSING_PARTNER_SOLUTION",
            "MISSING_PRODUCTS",
            "A_NEW_CODE"));
    news.put("response overdue", facts.responseOverdue());
    news.put("extended, current holder", facts.extended("WORKING_WITH_CURRENT_HOLDER", null));
    news.put("extended, competing claims", facts.extended("COMPETING_CLAIMS", null));
    news.put("extended with a message", facts.extended("WAITING_FOR_CUSTOMER", message));
    news.put("extended for a reason without words", facts.extended("A_NEW_REASON", null));
    news.put("approved", facts.approved());
    news.put("rejected, awarded to another", facts.rejected("AWARDED_TO_ANOTHER_PARTNER"));
    news.put("rejected, insufficient documents", facts.rejected("INSUFFICIENT_POE"));
    news.put("rejected for a reason without words", facts.rejected("A_NEW_REASON"));
    news.put("rejected finally", facts.rejectedFinally("NO_PARTNER_RESPONSE"));
    news.put("rejected, not corrected", facts.notCorrected());
    news.put("disputed", facts.disputed());
    news.put("association superseded", facts.associationEnded("SUPERSEDED"));
    news.put("association, subscription ended", facts.associationEnded("SUBSCRIPTION_ENDED"));
    news.put("association terminated", facts.associationEnded("TERMINATED"));
    news.put("association declined", facts.associationEnded("CUSTOMER_DECLINED"));
    news.put("association ended without words", facts.associationEnded("A_NEW_REASON"));
    return news;
  }
}
