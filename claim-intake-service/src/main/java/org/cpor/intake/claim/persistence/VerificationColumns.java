package org.cpor.intake.claim.persistence;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.intake.claim.domain.Finding;
import org.cpor.intake.claim.domain.ProgressStep.Verification;
import org.jspecify.annotations.Nullable;

/** The columns of a claim's newest verification. */
@Embeddable
class VerificationColumns {

  @Nullable Integer verifiedRevision;
  @Nullable Boolean verificationPassed;
  @Nullable Instant verifiedAt;

  @Convert(converter = FindingsConverter.class)
  List<Finding> findings = List.of();

  static VerificationColumns of(@Nullable Verification newest) {
    VerificationColumns columns = new VerificationColumns();
    if (newest != null) {
      columns.verifiedRevision = newest.revision();
      columns.verificationPassed = newest.passed();
      columns.verifiedAt = newest.at();
      columns.findings = newest.findings();
    }
    return columns;
  }

  Optional<Verification> toStep() {
    return verifiedRevision == null || verifiedAt == null
        ? Optional.empty()
        : Optional.of(
            new Verification(
                verifiedRevision, Boolean.TRUE.equals(verificationPassed), findings, verifiedAt));
  }
}
