package org.cpor.verifier.advice.domain;

import java.util.List;
import org.cpor.verifier.catalogue.domain.SolutionArea;

/** A piece of advice about an MPN. */
public sealed interface Advice {

  /** {@code ENROLLED}, or the code of the finding that a claim with this MPN would have. */
  default String code() {
    return switch (this) {
      case Enrolled _ -> "ENROLLED";
      case NotEnrolled _ -> "MPN_NOT_ENROLLED";
      case SpecialPartnerType _ -> "MPN_SPECIAL_PARTNER_TYPE";
    };
  }

  /** The MPN is enrolled in incentive programs of {@code areas}. */
  record Enrolled(List<SolutionArea> areas) implements Advice {

    public Enrolled {
      areas = List.copyOf(areas);
    }
  }

  /**
   * The MPN is enrolled in no incentive program of {@code areas}. A claim with this MPN in one of
   * {@code areas} would have the finding {@code MPN_NOT_ENROLLED}.
   */
  record NotEnrolled(List<SolutionArea> areas) implements Advice {

    public NotEnrolled {
      areas = List.copyOf(areas);
    }
  }

  /**
   * The MPN has a special partner type. A claim with this MPN would have the finding {@code
   * MPN_SPECIAL_PARTNER_TYPE}.
   */
  record SpecialPartnerType() implements Advice {}
}
