package org.cpor.verifier.advice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cpor.verifier.advice.domain.Choice;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.directory.application.Directory;

/**
 * Sorts the MPNs of a partner for a claim. Like the checks of a claim, this class uses the
 * enrolments that are in force today (UTC).
 */
@ApplicationScoped
public class ChoosingMpn {

  private final Directory directory;
  private final Clock clock;

  ChoosingMpn(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * All MPNs of the partner; empty if the directory does not know the partner. The MPNs that are
   * best for {@code area} come first. Without an area, the MPNs are sorted by id.
   */
  public Optional<List<Choice>> among(String partnerId, Optional<SolutionArea> area) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return directory
        .partner(partnerId)
        .map(partner ->
            partner.mpns().stream()
                .map(mpn -> new Choice(mpn, today))
                .sorted(area.map(Choice::bestFor).orElse(Choice.BY_ID))
                .toList());
  }
}
