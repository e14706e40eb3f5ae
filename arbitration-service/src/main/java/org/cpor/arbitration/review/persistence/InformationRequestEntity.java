package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.RequestCode;
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
  String respondByRegion;
  String respondByZone;
  String[] respondByDays;
  @Nullable UUID answeredIn;
  @Nullable Instant answeredAt;

  /** Whether the answer states that the partner has none of the documents. */
  boolean cannotProvide;

  @Nullable Instant overdueAt;

  /** When the request was closed without an answer, for example by a ruling. */
  @Nullable Instant closedAt;

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
    DueDate due = request.due();
    entity.respondBy = due.dueAt();
    entity.respondByRegion = due.region();
    entity.respondByZone = due.zone().getId();
    entity.respondByDays = StoredDay.of(due);
    return entity;
  }

  InformationRequest toDomain() {
    return new InformationRequest(requestId, requestCodes(), message, due());
  }

  Docket.AskedParty toAskedParty() {
    return new Docket.AskedParty(
        requestId,
        claimId,
        requestCodes(),
        message,
        requestedBy,
        requestedAt,
        due(),
        answeredIn,
        answeredAt,
        cannotProvide,
        overdueAt,
        closedAt);
  }

  private DueDate due() {
    return StoredDay.read(respondBy, respondByRegion, respondByZone, respondByDays);
  }

  private List<RequestCode> requestCodes() {
    return Stream.of(codes).map(RequestCode::valueOf).toList();
  }
}
