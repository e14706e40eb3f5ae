package org.cpor.arbitration.policy;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;
import org.cpor.arbitration.policy.domain.SubjectScope;

/** The keys under {@code cpor.policy}. */
@ConfigMapping(prefix = "cpor.policy")
interface PolicyConfiguration {

  /** The name of the profile that new claims fall under. */
  String inForce();

  Map<String, Profile> profiles();

  /** One era of the programme. */
  interface Profile {

    int firstReviewBusinessDays();

    Optional<Integer> reviewMayRunToBusinessDays();

    int responseBusinessDays();

    int disputeWithinDays();

    int disputeBusinessDays();

    Optional<Integer> declineBusinessDays();

    int provisioningDays();

    int acknowledgementMonths();

    SubjectScope subjectScope();
  }
}
