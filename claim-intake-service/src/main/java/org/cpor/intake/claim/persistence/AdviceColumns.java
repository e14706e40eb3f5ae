package org.cpor.intake.claim.persistence;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.intake.claim.domain.Finding;
import org.cpor.intake.claim.domain.ProgressStep.Advice;
import org.jspecify.annotations.Nullable;

/** The columns of a claim's newest advice. */
@Embeddable
class AdviceColumns {

  @Nullable Integer advisedRevision;
  @Nullable Instant advisedAt;

  @Convert(converter = FindingsConverter.class)
  List<Finding> advice = List.of();

  static AdviceColumns of(@Nullable Advice newest) {
    AdviceColumns columns = new AdviceColumns();
    if (newest != null) {
      columns.advisedRevision = newest.revision();
      columns.advisedAt = newest.at();
      columns.advice = newest.findings();
    }
    return columns;
  }

  Optional<Advice> toStep() {
    return advisedRevision == null || advisedAt == null
        ? Optional.empty()
        : Optional.of(new Advice(advisedRevision, advice, advisedAt));
  }
}
