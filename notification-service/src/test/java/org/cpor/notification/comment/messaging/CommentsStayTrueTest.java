package org.cpor.notification.comment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.cpor.events.fact.ClaimFact;
import org.cpor.notification.comment.Facts;
import org.cpor.notification.comment.application.wording.CommentSettings;
import org.cpor.notification.comment.application.wording.CommentWriter;
import org.cpor.platform.policy.PolicyInForce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sometimes a partner reads a comment when later events have already happened. The comment must
 * still be true then.
 */
class CommentsStayTrueTest {

  private record Settings(ZoneId zone) implements CommentSettings {}

  private static final CommentWriter WRITER =
      new CommentWriter(
          new Settings(ZoneId.of("Europe/Budapest")), new PolicyInForce("2021", 7, 12));

  @Test
  void aRejectionForAnOwnClaimIsTrueAfterACustomerDeclinedTheOwnClaim() {
    Facts second = Facts.ofAClaimIn("en");

    // The decline of the first claim publishes no fact about the second claim.
    assertThat(comments(second.rejectedForOwnClaim()))
        .containsExactly(
            """
            Your claim has been rejected, because the reviewers decided in favour of another claim \
            of your company. The id of that claim is 019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a11.

            By this decision, your company got or kept the association with this product. \
            Therefore the decision cannot be disputed, and there is nothing you need to do.\
            """);
  }

  @Test
  void aRejectionForAnOwnClaimIsTrueAfterACorrectionInFavourOfAnotherPartner() {
    Facts second = Facts.ofAClaimIn("en");

    assertThat(
            comments(
                second.rejectedForOwnClaim(),
                second.corrected("REJECTED", "REJECTED"),
                second.rejected("AWARDED_TO_ANOTHER_PARTNER")))
        .satisfiesExactly(
            rejected -> assertThat(rejected).contains("decided in favour of another claim"),
            corrected ->
                assertThat(corrected)
                    .contains("has corrected the decision of Tuesday, November 24, 2026")
                    .contains("stays rejected, but for another reason"),
            rejected -> assertThat(rejected).contains("belongs to another partner"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hu"})
  void noCommentSaysThatTheOtherClaimHoldsTheProductFromThenOn(String language) {
    Facts claim = Facts.ofAClaimIn(language);

    assertThat(comments(claim.rejectedForOwnClaim(), claim.associationMoved()))
        .allSatisfy(comment ->
            assertThat(comment)
                .doesNotContain(
                    "claim of your company holds",
                    "your company is the partner that is associated",
                    "You stay associated",
                    "egy másik kérelméhez tartozik",
                    "a termékhez társított partner az Önök cége",
                    "az Önöké marad"));
  }

  /**
   * Intake can accept a dispute before it learns that a lead has corrected the ruling and approved
   * the claim. Arbitration ignores this dispute. Therefore the comment on the dispute is the last
   * comment, and no further decision follows.
   */
  @Test
  void theCommentOnADisputeIsTrueAfterACorrectionThatApprovedTheClaim() {
    Facts claim = Facts.ofAClaimIn("en");

    assertThat(
            comments(
                claim.rejected("INSUFFICIENT_POE"),
                claim.corrected("REJECTED", "APPROVED"),
                claim.approved(),
                claim.disputed()))
        .last()
        .isEqualTo(
            """
            We have received your dispute. If a correction has already given the association to \
            your company, no further decision is needed. Otherwise a review lead who had no part \
            in the rejection decides on the claim again. This decision will be final. You will \
            find it here in the comments.\
            """);
  }

  /**
   * The association ended because its subscription ended. After that, a ruling was made, and a lead
   * corrected it.
   */
  @Test
  void aHolderThatGetsItsSubjectBackIsNotToldThatTheRulingHadEndedItsAssociation() {
    Facts claim = Facts.ofAClaimIn("en");

    assertThat(
            comments(
                claim.associationEnded("SUBSCRIPTION_ENDED"),
                claim.corrected("SUPERSEDED", "RETAINED")))
        .last()
        .isEqualTo(
            """
            A review lead has corrected the decision of Tuesday, November 24, 2026, which concerns \
            your claim.

            The association with this product is yours again from Monday, November 30, 2026 on. \
            There is nothing you need to do.\
            """);
  }

  /**
   * A request can be open when a claim becomes contested or uncontested, and when its review is
   * extended. Its partner still has to answer the request.
   */
  @Test
  void noCommentInAReviewSaysThatAnOpenRequestNeedsNoAnswer() {
    Facts english = Facts.ofAClaimIn("en");
    Facts hungarian = Facts.ofAClaimIn("hu");

    assertThat(
            comments(
                english.contested(),
                english.uncontested(),
                english.extended("COMPETING_CLAIMS", null)))
        .allSatisfy(comment ->
            assertThat(comment)
                .contains(
                    "If a request for information is still open, please answer it by its own date,"
                        + " which does not change. Otherwise there is nothing you need to do now"));
    assertThat(
            comments(
                hungarian.contested(),
                hungarian.uncontested(),
                hungarian.extended("COMPETING_CLAIMS", null)))
        .allSatisfy(comment ->
            assertThat(comment)
                .contains(
                    "Ha van még nyitott információkérésünk, kérjük, válaszoljon rá az abban"
                        + " megadott határidőig, amely nem változik. Egyébként most nincs"
                        + " teendője"));
  }

  private static List<String> comments(ClaimFact... facts) {
    return Stream.of(facts)
        .map(fact ->
            WRITER.write(ClaimEventMapper.event(fact).orElseThrow(), fact.claim().locale()).text())
        .toList();
  }
}
