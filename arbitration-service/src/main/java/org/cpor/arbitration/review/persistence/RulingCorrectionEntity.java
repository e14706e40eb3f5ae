package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.Outcome;
import org.cpor.arbitration.review.domain.Ruled;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.identifiers.UuidV7;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A correction of a ruling, with the replaced ruling. */
@Entity
@Immutable
@Table(name = "ruling_correction")
class RulingCorrectionEntity {

  @Id UUID correctionId;
  UUID caseId;
  String reason;
  String correctedBy;
  Instant correctedAt;

  // The replaced ruling.
  @Enumerated(EnumType.STRING)
  Outcome.Kind outcome;

  @Nullable UUID awardedClaimId;
  String rationale;
  String[] confirmed;
  String ruledBy;
  Instant ruledAt;

  static RulingCorrectionEntity of(UUID caseId, CaseEvent.RulingCorrected corrected) {
    Ruled before = corrected.before();
    RulingCorrectionEntity entity = new RulingCorrectionEntity();
    entity.correctionId = UuidV7.generate();
    entity.caseId = caseId;
    entity.reason = corrected.reason();
    entity.correctedBy = corrected.by();
    entity.correctedAt = corrected.at();
    entity.outcome = before.ruling().outcome().kind();
    entity.awardedClaimId =
        before.ruling().outcome() instanceof Outcome.Award award ? award.claimId() : null;
    entity.rationale = before.ruling().rationale();
    entity.confirmed = before.ruling().confirmedCodes().toArray(String[]::new);
    entity.ruledBy = before.by();
    entity.ruledAt = before.at();
    return entity;
  }

  Docket.Correction toCorrection() {
    return new Docket.Correction(
        correctedBy,
        correctedAt,
        reason,
        new Docket.ReplacedRuling(
            outcome,
            awardedClaimId,
            rationale,
            Stream.of(confirmed).map(AwardObjection::valueOf).toList(),
            ruledBy,
            ruledAt));
  }
}
