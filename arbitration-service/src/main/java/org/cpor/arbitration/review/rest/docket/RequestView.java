package org.cpor.arbitration.review.rest.docket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.party.RequestCode;
import org.jspecify.annotations.Nullable;

/**
 * A request to one party.
 *
 * @param codes what is missing
 * @param message the message to the partner, in the reviewer's words; absent if the codes are
 *     enough
 * @param by the reviewer who asked
 * @param respondBy the first instant at which an answer is late
 * @param documentsRequired whether an answer must add a document, or state that the partner has
 *     none
 * @param clock how {@code respondBy} was counted; absent if the count was not stored
 * @param answeredIn the id of the comment with the answer; absent if there is no answer
 * @param answeredAt when the partner wrote the answer; absent if there is no answer
 * @param cannotProvide true if the answer states that the partner has none of the requested
 *     documents; absent in all other cases
 * @param overdueAt when the request became overdue; absent if it did not become overdue
 * @param closedAt when the request was closed without an answer; absent if it was answered, became
 *     overdue or is open. A ruling closes all requests. The request to a holder is also closed when
 *     the holder no longer competes
 */
record RequestView(
    UUID requestId,
    UUID claimId,
    List<RequestCode> codes,
    @Nullable String message,
    String by,
    Instant at,
    Instant respondBy,
    boolean documentsRequired,
    @Nullable ClockView clock,
    @Nullable UUID answeredIn,
    @Nullable Instant answeredAt,
    @Nullable Boolean cannotProvide,
    @Nullable Instant overdueAt,
    @Nullable Instant closedAt) {

  static RequestView of(Docket.AskedParty asked, Locale language) {
    return new RequestView(
        asked.requestId(),
        asked.claimId(),
        asked.codes(),
        asked.message(),
        asked.by(),
        asked.at(),
        asked.due().dueAt(),
        asked.codes().stream().anyMatch(RequestCode::asksForDocument),
        ClockView.of(asked.due(), null, language),
        asked.answeredIn(),
        asked.answeredAt(),
        asked.cannotProvide() ? true : null,
        asked.overdueAt(),
        asked.closedAt());
  }
}
