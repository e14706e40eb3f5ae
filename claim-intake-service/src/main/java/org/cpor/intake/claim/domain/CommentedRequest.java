package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.claim.domain.ProgressStep.InformationRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's comment says about the open request of the reviewers. A comment answers the open
 * request if it meets three conditions. First, the comment is written before the deadline of the
 * request. Second, the comment names the open request, or no request. Third, if the request asks
 * for documents, the comment has at least one document that the claim did not have before, or
 * states that the partner has none of the requested documents. Any other comment leaves the request
 * open.
 *
 * @param answers the id of the request that the partner names; null if the comment names no request
 * @param withNewDocument whether the comment has a document that the claim did not have before
 * @param cannotProvide whether the partner states that it has none of the requested documents
 */
public record CommentedRequest(
    @Nullable UUID answers, boolean withNewDocument, boolean cannotProvide) {

  /**
   * The request that the comment answers; empty if the comment answers no request.
   *
   * @throws ActRefused if the comment names a request that is not open or whose deadline has
   *     passed, or if the comment states that the partner has none of the documents, but there is
   *     no request that can still be answered
   */
  Optional<InformationRequest> answered(ClaimProgress progress, Instant now) {
    Optional<InformationRequest> open =
        progress.openRequest().filter(request -> request.isInTime(now));
    if (answers != null && open.filter(this::names).isEmpty()) {
      throw notOpen(progress);
    }
    if (cannotProvide && open.isEmpty()) {
      throw ActRefused.ofField("cannotProvide", "must be absent, because no request is open");
    }
    return open.filter(request -> withNewDocument || cannotProvide || !request.documentsRequired());
  }

  private boolean names(InformationRequest request) {
    return request.requestId() == null || request.requestId().equals(answers);
  }

  private ActRefused notOpen(ClaimProgress progress) {
    InformationRequest last = progress.newest(InformationRequest.class);
    return last != null && names(last)
        ? new ActRefused(
            "The request is closed: it was answered, its time is over, or the answer is no longer needed.")
        : ActRefused.ofField("answers", "must be the id of a request to this claim that is open");
  }
}
