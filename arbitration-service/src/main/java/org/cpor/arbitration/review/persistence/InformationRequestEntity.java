package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.review.application.Docket;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.InformationRequest;
import org.cpor.arbitration.review.domain.RequestCode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "information_request")
class InformationRequestEntity {

  @Id UUID requestId;
  UUID caseId;
  UUID claimId;
  String[] codes;
  @Nullable String message;
  String requestedBy;
  Instant requestedAt;
  Instant respondBy;
  @Nullable UUID answeredIn;
  @Nullable Instant answeredAt;
  @Nullable Instant overdueAt;

  static InformationRequestEntity of(UUID caseId, CaseEvent.InformationRequested asked) {
    InformationRequest request = asked.request();
    InformationRequestEntity entity = new InformationRequestEntity();
    entity.requestId = request.requestId();
    entity.caseId = caseId;
    entity.claimId = asked.party().claim().claimId();
    entity.codes = request.codes().stream().map(RequestCode::name).toArray(String[]::new);
    entity.message = request.message();
    entity.requestedBy = asked.by();
    entity.requestedAt = asked.at();
    entity.respondBy = request.respondBy();
    return entity;
  }

  InformationRequest toDomain() {
    return new InformationRequest(requestId, requestCodes(), message, respondBy);
  }

  Docket.AskedParty toAskedParty() {
    return new Docket.AskedParty(
        requestId,
        claimId,
        requestCodes(),
        message,
        requestedBy,
        requestedAt,
        respondBy,
        answeredIn,
        answeredAt,
        overdueAt);
  }

  private List<RequestCode> requestCodes() {
    return Stream.of(codes).map(RequestCode::valueOf).toList();
  }
}
