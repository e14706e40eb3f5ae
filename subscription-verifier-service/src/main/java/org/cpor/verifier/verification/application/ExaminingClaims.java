package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.cpor.verifier.verification.domain.Examination;
import org.cpor.verifier.verification.domain.Verification;

/** All checks of claims against what the directory says now. Stores nothing. */
@ApplicationScoped
public class ExaminingClaims {

  private final DirectorySource directory;
  private final Clock clock;

  ExaminingClaims(DirectorySource directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  public Verification examine(Claim claim) {
    return examine(List.of(claim)).getFirst();
  }

  /** The verifications of {@code claims}, in their order. */
  public List<Verification> examine(List<Claim> claims) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    List<DirectorySnapshot> snapshots = directory.look(claims);
    return IntStream.range(0, claims.size())
        .mapToObj(i -> Verification.of(new Examination(claims.get(i), snapshots.get(i), today)))
        .toList();
  }
}
