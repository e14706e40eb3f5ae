package org.cpor.arbitration.policy;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import org.cpor.arbitration.policy.domain.SubjectScope;

/** The keys under {@code cpor.policy}. */
@ConfigMapping(prefix = "cpor.policy")
interface PolicyConfiguration {

  /** The name of the profile that new claims fall under. */
  String inForce();

  Map<String, Profile> profiles();

  /** One era of the programme. */
  interface Profile {

    @Min(1) int firstReviewBusinessDays();

    SubjectScope subjectScope();
  }
}
