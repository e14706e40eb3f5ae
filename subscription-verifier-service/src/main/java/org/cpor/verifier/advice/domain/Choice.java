package org.cpor.verifier.advice.domain;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cpor.verifier.advice.domain.Advice.Enrolled;
import org.cpor.verifier.advice.domain.Advice.NotEnrolled;
import org.cpor.verifier.advice.domain.Advice.SpecialPartnerType;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.directory.domain.Enrolment;
import org.cpor.verifier.directory.domain.Mpn;

/**
 * An MPN that a partner can choose for a claim.
 *
 * @param day an enrolment of the MPN counts if it is in force on this day
 */
public record Choice(Mpn mpn, LocalDate day) {

  /** Sorts by MPN id. */
  public static final Comparator<Choice> BY_ID = comparing(choice -> choice.mpn().mpnId());

  /**
   * Sorts MPNs for a claim in {@code area}. The MPNs that are enrolled in the area come first, then
   * the others. In each of these two groups, the MPNs of standard locations come before those of a
   * special partner type. MPNs that are equal in both respects are sorted by id.
   */
  public static Comparator<Choice> bestFor(SolutionArea area) {
    return Comparator.<Choice, Boolean>comparing(choice -> !choice.isEnrolledIn(area))
        .thenComparing(choice -> choice.mpn().hasSpecialPartnerType())
        .thenComparing(BY_ID);
  }

  /** The advice about the MPN for a claim in one of {@code areas}. */
  public List<Advice> adviceFor(List<SolutionArea> areas) {
    List<SolutionArea> enrolled =
        Arrays.stream(SolutionArea.values()).filter(this::isEnrolledIn).toList();
    List<SolutionArea> missed = areas.stream().filter(area -> !enrolled.contains(area)).toList();
    List<Advice> advice = new ArrayList<>();
    if (!enrolled.isEmpty()) {
      advice.add(new Enrolled(enrolled));
    }
    if (!missed.isEmpty()) {
      advice.add(new NotEnrolled(missed));
    }
    if (mpn.hasSpecialPartnerType()) {
      advice.add(new SpecialPartnerType());
    }
    return List.copyOf(advice);
  }

  /** Whether the enrolment is in force on {@code day}. */
  public boolean isInForce(Enrolment enrolment) {
    return enrolment.covers(day);
  }

  private boolean isEnrolledIn(SolutionArea area) {
    return mpn.isEnrolledIn(area, day);
  }
}
