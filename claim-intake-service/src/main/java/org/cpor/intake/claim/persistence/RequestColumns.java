package org.cpor.intake.claim.persistence;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.claim.domain.ProgressStep.InformationRequest;
import org.jspecify.annotations.Nullable;

/** The columns of the newest request to the partner. */
@Embeddable
class RequestColumns {

  @Nullable Instant requestedAt;
  @Nullable Instant respondBy;

  /** Null for a request that was stored before requests had ids. */
  @Nullable UUID requestId;

  String[] requestCodes;
  boolean requestNeedsDocuments;

  static RequestColumns of(@Nullable InformationRequest request) {
    RequestColumns columns = new RequestColumns();
    columns.requestCodes = new String[0];
    if (request != null) {
      columns.requestedAt = request.at();
      columns.respondBy = request.respondBy();
      columns.requestId = request.requestId();
      columns.requestCodes = request.codes().toArray(String[]::new);
      columns.requestNeedsDocuments = request.documentsRequired();
    }
    return columns;
  }

  Optional<InformationRequest> toRequest() {
    return requestedAt == null || respondBy == null
        ? Optional.empty()
        : Optional.of(
            new InformationRequest(
                requestId, List.of(requestCodes), requestNeedsDocuments, respondBy, requestedAt));
  }
}
