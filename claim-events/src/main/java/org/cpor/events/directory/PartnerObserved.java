package org.cpor.events.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner with its MPNs, as a feed saw them at the time of the event. Consumers that need only
 * the partner's name read {@link NameObserved}.
 */
public record PartnerObserved(String id, String displayName, List<Mpn> mpns)
    implements DirectoryObservation {

  public PartnerObserved {
    mpns = List.copyOf(mpns);
  }

  /**
   * A location of the partner, and the MPN of this location.
   *
   * @param location the place, in words
   */
  public record Mpn(
      String mpnId, @Nullable String location, String partnerType, List<Enrolment> enrolments) {

    public Mpn {
      enrolments = List.copyOf(enrolments);
    }
  }

  /**
   * The enrolment of a location in an incentive program.
   *
   * @param from the first day of the enrolment; null when it is not known
   * @param to the last day of the enrolment; null when it is not known
   */
  public record Enrolment(
      String program, String solutionArea, @Nullable LocalDate from, @Nullable LocalDate to) {}

  @Override
  public ObservationType type() {
    return ObservationType.PARTNER;
  }
}
