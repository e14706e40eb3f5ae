package org.cpor.verifier.directory.domain;

import java.time.LocalDate;
import java.util.List;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.jspecify.annotations.Nullable;

/**
 * A location of a partner. Each claim names one location by its MPN.
 *
 * @param location a text that says where the location is
 * @param partnerType {@link #STANDARD}, {@code FRP_FASTTRACK}, or another code that a feed writes
 */
public record Mpn(
    String mpnId, @Nullable String location, String partnerType, List<Enrolment> enrolments) {

  public static final String STANDARD = "STANDARD";

  public Mpn {
    enrolments = List.copyOf(enrolments);
  }

  /** Whether the location has a special partner type, such as FRP FastTrack. */
  public boolean hasSpecialPartnerType() {
    return !partnerType.equals(STANDARD);
  }

  /** Whether the location is enrolled in an incentive program of {@code area} on {@code day}. */
  public boolean isEnrolledIn(SolutionArea area, LocalDate day) {
    return enrolments.stream()
        .anyMatch(enrolment -> enrolment.solutionArea() == area && enrolment.covers(day));
  }
}
