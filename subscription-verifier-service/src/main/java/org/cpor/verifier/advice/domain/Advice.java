package org.cpor.verifier.advice.domain;

import java.util.List;
import org.cpor.verifier.catalogue.domain.SolutionArea;

/** One thing to know of an MPN before claiming with it. */
public sealed interface Advice {

  /** {@code ENROLLED}, or that of the finding that a claim would meet. */
  default String code() {
    return switch (this) {
      case Enrolled _ -> "ENROLLED";
      case NotEnrolled _ -> "MPN_NOT_ENROLLED";
      case SpecialPartnerType _ -> "MPN_SPECIAL_PARTNER_TYPE";
    };
  }

  /** It takes part in incentive programs of these areas. */
  record Enrolled(List<SolutionArea> areas) implements Advice {

    public Enrolled {
      areas = List.copyOf(areas);
    }
  }

  /** It takes part in none of these areas: a claim would meet {@code MPN_NOT_ENROLLED}. */
  record NotEnrolled(List<SolutionArea> areas) implements Advice {

    public NotEnrolled {
      areas = List.copyOf(areas);
    }
  }

  /** A claim would meet {@code MPN_SPECIAL_PARTNER_TYPE}. */
  record SpecialPartnerType() implements Advice {}
}
