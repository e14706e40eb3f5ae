package org.cpor.notification.comment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.DocumentFinding;
import org.cpor.events.fact.Finding;
import org.cpor.notification.comment.Facts;
import org.cpor.notification.comment.application.wording.CommentSettings;
import org.cpor.notification.comment.application.wording.CommentText;
import org.cpor.notification.comment.application.wording.CommentWriter;
import org.cpor.notification.comment.domain.CommentCode;
import org.cpor.platform.policy.PolicyInForce;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTextsTest {

  private record Settings(ZoneId zone) implements CommentSettings {}

  private static final CommentWriter WRITER =
      new CommentWriter(
          new Settings(ZoneId.of("Europe/Budapest")), new PolicyInForce("2021", 7, 12));

  @ParameterizedTest
  @ValueSource(strings = {"hu", "en"})
  void theCommentsReadAsApproved(String language) {
    Map<String, String> written = new TreeMap<>();
    factsWithComments(language).forEach((title, fact) -> written.put(title, write(fact).text()));

    assertThat(written).containsExactlyInAnyOrderEntriesOf(ApprovedTexts.in(language));
  }

  @Test
  void thePartnerGetsNoCommentOnWhatItKnows() {
    Facts facts = Facts.ofAClaimIn("hu");

    assertThat(
            List.of(
                facts.submitted(),
                facts.resubmitted(),
                facts.withdrawn(),
                facts.responded(),
                facts.evidenceAdded(),
                facts.evidenceChecked(),
                facts.reviewOverdue(),
                facts.reviewEscalated(),
                facts.associationStarted(),
                facts.commentPosted()))
        .allSatisfy(fact -> assertThat(ClaimEventMapper.event(fact)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWARDED_TO_ANOTHER_PARTNER",
        "AWARDED_TO_OWN_CLAIM",
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
  @ValueSource(
      strings = {
        "SUPERSEDED",
        "RULING_CORRECTED",
        "SUBSCRIPTION_ENDED",
        "TERMINATED",
        "CUSTOMER_DECLINED",
        "CLAIM_WITHDRAWN",
        "PARTNER_REQUEST"
      })
  void everyEndOfAnAssociationHasWordsOfItsOwn(String reason) {
    assertThat(write(Facts.ofAClaimIn("hu").associationEnded(reason)).text())
        .doesNotContain(reason);
    assertThat(write(Facts.ofAClaimIn("en").associationEnded(reason)).text())
        .doesNotContain(reason);
  }

  @Test
  void theReviewersWordsAreQuotedUnchanged() {
    String awkward = "Use {0} & 'this' <b>\nor that";

    assertThat(write(Facts.ofAClaimIn("en").asked(awkward, "MISSING_PRODUCTS")).text())
        .contains("The reviewer writes: " + awkward);
    assertThat(write(Facts.ofAClaimIn("en").asked("  ", "MISSING_PRODUCTS")).text())
        .doesNotContain("The reviewer writes");
  }

  @Test
  void theCustomersWordsAreQuotedUnchanged() {
    String awkward = "Use {0} & 'this' <script>alert(1)</script>\nor that";

    assertThat(write(Facts.ofAClaimIn("en").customerDeclined(awkward)).text())
        .contains("The customer writes: " + awkward);
    assertThat(write(Facts.ofAClaimIn("hu").customerDeclined(awkward)).text())
        .contains("Az ügyfél üzenete: " + awkward);
  }

  @Test
  void theCodeOfACommentIsTheSameInEveryLanguage() {
    assertThat(codes("hu"))
        .isEqualTo(codes("en"))
        .containsEntry("approved", CommentCode.CLAIM_APPROVED);
  }

  @Test
  void theTextOfAFindingIsNotAPattern() {
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

    assertThat(write(other, facts.rejected("INSUFFICIENT_POE")).text())
        .contains("The last day for a dispute is Friday, December 25, 2026");
    assertThat(write(other, facts.waits(Facts.error("m", "r"))).text()).contains("up to one day");
    assertThat(write(other, facts.awaited("STILL_NOT_PROVISIONED")).text())
        .contains("waiting for one day,");
  }

  private static CommentText write(ClaimFact fact) {
    return write(WRITER, fact);
  }

  private static CommentText write(CommentWriter writer, ClaimFact fact) {
    return writer.write(ClaimEventMapper.event(fact).orElseThrow(), fact.claim().locale());
  }

  private static Map<String, CommentCode> codes(String language) {
    Map<String, CommentCode> codes = new TreeMap<>();
    factsWithComments(language).forEach((title, fact) -> codes.put(title, write(fact).code()));
    return codes;
  }

  private static DocumentFinding stale(@Nullable String fileName, boolean hungarian) {
    return hungarian
        ? Facts.onDocument(fileName, "Az igazolás régi.", "Kérjen újat.")
        : Facts.onDocument(fileName, "The acknowledgement is old.", "Ask for a newer one.");
  }

  /** A fact for each approved text, by the text's title. */
  private static Map<String, ClaimFact> factsWithComments(String language) {
    Facts claim = Facts.ofAClaimIn(language);
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

    Map<String, ClaimFact> facts = new LinkedHashMap<>();
    facts.put("verified", claim.verified());
    facts.put("verified with a warning", claim.verified(noDocument));
    facts.put("verified with warnings", claim.verified(noDocument, notEnrolled));
    facts.put("verified after waiting", claim.verifiedAfterWaiting());
    facts.put("failed with an error", claim.failed(mismatch));
    facts.put(
        "failed with errors and a warning", claim.failed(mismatch, noDocument, noSubscription));
    facts.put("failed with an error and warnings", claim.failed(mismatch, noDocument, notEnrolled));
    facts.put("waits for provisioning", claim.waits(notProvisioned));
    facts.put("waits for provisioning with a warning", claim.waits(notProvisioned, noDocument));
    facts.put(
        "finding on an added document", claim.evidenceChecked(stale("igazolás.pdf", hungarian)));
    facts.put(
        "findings on added documents",
        claim.evidenceChecked(stale("igazolás.pdf", hungarian), stale(null, hungarian)));
    facts.put("correction awaited", claim.awaited("FINDINGS"));
    facts.put("still not provisioned", claim.awaited("STILL_NOT_PROVISIONED"));
    facts.put("review opened", claim.reviewOpened());
    facts.put("contested", claim.contested());
    String message =
        hungarian ? "A nyilatkozaton nincs dátum." : "There is no date on the acknowledgement.";
    facts.put("uncontested", claim.uncontested());
    facts.put("asked for a document", claim.askedForDocument("MISSING_ALL_POE"));
    facts.put("asked for one thing", claim.asked(null, "MISSING_ALL_POE"));
    facts.put(
        "asked for several things with a message",
        claim.asked(
            message,
            "MISSING_CUSTOMER_ACKNOWLEDGEMENT",
            "MISSING_OR_OLD_DATES",
            "MISSING_PARTNER_SOLUTION",
            "MISSING_PRODUCTS",
            "A_NEW_CODE"));
    facts.put("response overdue", claim.responseOverdue());
    facts.put("extended, current holder", claim.extended("WORKING_WITH_CURRENT_HOLDER", null));
    facts.put("extended, competing claims", claim.extended("COMPETING_CLAIMS", null));
    facts.put("extended with a message", claim.extended("WAITING_FOR_CUSTOMER", message));
    facts.put("extended for a reason without words", claim.extended("A_NEW_REASON", null));
    facts.put("approved", claim.approved());
    facts.put("rejected, awarded to another", claim.rejected("AWARDED_TO_ANOTHER_PARTNER"));
    facts.put("rejected, awarded to own claim", claim.rejectedForOwnClaim());
    facts.put("rejected, insufficient documents", claim.rejected("INSUFFICIENT_POE"));
    facts.put("rejected for a reason without words", claim.rejected("A_NEW_REASON"));
    facts.put("rejected finally", claim.rejectedFinally("NO_PARTNER_RESPONSE"));
    facts.put("rejected, not corrected", claim.notCorrected());
    facts.put("disputed", claim.disputed());
    facts.put("corrected, approved", claim.corrected("REJECTED", "APPROVED"));
    facts.put("corrected, rejected", claim.corrected("APPROVED", "REJECTED"));
    facts.put("corrected, another reason", claim.corrected("REJECTED", "REJECTED"));
    facts.put("corrected, holder again", claim.corrected("SUPERSEDED", "RETAINED"));
    facts.put("corrected, holder no longer", claim.corrected("RETAINED", "SUPERSEDED"));
    facts.put("corrected without words", claim.corrected("APPROVED", "A_NEW_DECISION"));
    facts.put("association superseded", claim.associationEnded("SUPERSEDED"));
    facts.put("association moved to own claim", claim.associationMoved());
    facts.put("association, subscription ended", claim.associationEnded("SUBSCRIPTION_ENDED"));
    facts.put("association terminated", claim.associationEnded("TERMINATED"));
    facts.put("association declined", claim.associationEnded("CUSTOMER_DECLINED"));
    facts.put("association, claim withdrawn", claim.associationEnded("CLAIM_WITHDRAWN"));
    facts.put("renewal suggested", claim.renewalSuggested());
    facts.put(
        "declined by the customer",
        claim.customerDeclined(
            hungarian
                ? "A bevezetést nem ez a partner végezte."
                : "This partner did not do the work."));
    facts.put("association ended without words", claim.associationEnded("A_NEW_REASON"));
    return facts;
  }
}
