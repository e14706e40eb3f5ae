package org.cpor.platform.policy;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The settings {@code cpor.policy.*}, which are the same in every service. */
@ConfigMapping(prefix = "cpor.policy")
public interface PolicyConfiguration {

  /** The name of the profile for new claims. */
  String inForce();

  Map<String, Profile> profiles();

  /** One version of the programme's rules. */
  interface Profile {

    int firstReviewBusinessDays();

    int extensionBusinessDays();

    int reviewMayRunToBusinessDays();

    int responseBusinessDays();

    int disputeWithinDays();

    int disputeBusinessDays();

    Optional<Integer> declineBusinessDays();

    int correctionBusinessDays();

    int provisioningDays();

    int renewalPendingDays();

    int acknowledgementMonths();

    SubjectScope subjectScope();
  }

  /** The property that two claims on one customer must share to compete. */
  enum SubjectScope {
    /** The product or workload. */
    PRODUCT,
    /** The product or workload; for Business Applications, also the subscription. */
    SUBSCRIPTION
  }
}
