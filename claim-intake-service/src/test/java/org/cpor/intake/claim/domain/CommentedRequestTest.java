package org.cpor.intake.claim.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.claim.domain.ProgressStep.InformationRequest;
import org.cpor.intake.claim.domain.ProgressStep.Response;
import org.junit.jupiter.api.Test;

class CommentedRequestTest {

  private static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");
  private static final UUID REQUEST = UUID.randomUUID();
  private static final InformationRequest FOR_DOCUMENTS =
      new InformationRequest(REQUEST, List.of("MISSING_ALL_POE"), true, AT.plusSeconds(60), AT);
  private static final InformationRequest FOR_WORDS =
      new InformationRequest(REQUEST, List.of("MISSING_PRODUCTS"), false, AT.plusSeconds(60), AT);

  @Test
  void theOnlyOpenRequestIsAnsweredByDefault() {
    CommentedRequest words = new CommentedRequest(null, false, false);

    assertThat(words.answered(after(FOR_WORDS), AT)).contains(FOR_WORDS);
    assertThat(words.answered(ClaimProgress.NONE, AT)).isEmpty();
  }

  @Test
  void aRequestForDocumentsIsAnsweredByOneOrByTheStatementThatThereIsNone() {
    ClaimProgress asked = after(FOR_DOCUMENTS);

    assertThat(new CommentedRequest(REQUEST, true, false).answered(asked, AT))
        .contains(FOR_DOCUMENTS);
    assertThat(new CommentedRequest(null, false, true).answered(asked, AT)).contains(FOR_DOCUMENTS);
    assertThat(new CommentedRequest(null, false, false).answered(asked, AT)).isEmpty();
    assertThat(new CommentedRequest(REQUEST, false, false).answered(asked, AT)).isEmpty();
  }

  @Test
  void aClosedRequestIsAConflictAndAnUnknownOneIsAViolation() {
    ClaimProgress answered = after(FOR_WORDS).with(new Response(AT.plusSeconds(1)));

    assertThatExceptionOfType(ActRefused.class)
        .isThrownBy(() -> new CommentedRequest(REQUEST, true, false).answered(answered, AT))
        .withMessageContaining("closed")
        .satisfies(refused -> assertThat(refused.field()).isEmpty());
    for (ClaimProgress progress : List.of(answered, after(FOR_WORDS), ClaimProgress.NONE)) {
      assertThatExceptionOfType(ActRefused.class)
          .isThrownBy(
              () -> new CommentedRequest(UUID.randomUUID(), true, false).answered(progress, AT))
          .satisfies(refused -> assertThat(refused.field()).contains("answers"));
    }
  }

  @Test
  void aCommentAfterTheDeadlineAnswersNothingAndMayNotNameTheRequest() {
    Instant respondBy = FOR_WORDS.respondBy();
    ClaimProgress asked = after(FOR_WORDS);
    CommentedRequest words = new CommentedRequest(null, false, false);

    assertThat(words.answered(asked, respondBy.minusNanos(1))).contains(FOR_WORDS);
    assertThat(words.answered(asked, respondBy)).isEmpty();
    assertThatExceptionOfType(ActRefused.class)
        .isThrownBy(() -> new CommentedRequest(REQUEST, false, false).answered(asked, respondBy))
        .withMessage(
            "The request is closed: it was answered, its time is over, or the answer is no longer needed.");
  }

  @Test
  void nothingIsMissingWhereNothingIsAsked() {
    assertThatExceptionOfType(ActRefused.class)
        .isThrownBy(() -> new CommentedRequest(null, false, true).answered(ClaimProgress.NONE, AT))
        .satisfies(refused -> assertThat(refused.field()).contains("cannotProvide"));
  }

  private static ClaimProgress after(InformationRequest request) {
    return ClaimProgress.NONE.with(request);
  }
}
