package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.Examination;
import org.cpor.verifier.verification.domain.Verification;

/** All checks of one claim against what the directory says now. Stores nothing. */
@ApplicationScoped
public class ExaminingClaim {

  private final DirectorySource directory;
  private final Clock clock;

  ExaminingClaim(DirectorySource directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  public Verification examine(Claim claim) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return Verification.of(new Examination(claim, directory.look(claim), today));
  }
}
