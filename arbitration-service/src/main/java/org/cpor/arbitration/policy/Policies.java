package org.cpor.arbitration.policy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.policy.domain.SubjectScope;
import org.cpor.platform.policy.PolicyConfiguration;

/**
 * The configured policy profiles. The service creates them when it starts, so that an invalid
 * configuration prevents the start.
 */
@Startup
@ApplicationScoped
public class Policies {

  private final Map<String, PolicyProfile> profiles;
  private final PolicyProfile inForce;

  Policies(PolicyConfiguration configuration) {
    profiles =
        configuration.profiles().entrySet().stream()
            .map(entry -> profile(entry.getKey(), entry.getValue()))
            .collect(Collectors.toUnmodifiableMap(PolicyProfile::name, profile -> profile));
    inForce = named(configuration.inForce());
  }

  private static PolicyProfile profile(String name, PolicyConfiguration.Profile configured) {
    return new PolicyProfile(
        name,
        configured.firstReviewBusinessDays(),
        configured.extensionBusinessDays(),
        configured.reviewMayRunToBusinessDays(),
        configured.responseBusinessDays(),
        configured.disputeWithinDays(),
        configured.disputeBusinessDays(),
        configured.declineBusinessDays().orElse(null),
        configured.correctionBusinessDays(),
        configured.provisioningDays(),
        configured.renewalPendingDays(),
        configured.acknowledgementMonths(),
        switch (configured.subjectScope()) {
          case PRODUCT -> SubjectScope.PRODUCT;
          case SUBSCRIPTION -> SubjectScope.SUBSCRIPTION;
        });
  }

  /** The profile under which claims are admitted now. */
  public PolicyProfile inForce() {
    return inForce;
  }

  /**
   * The profile with the name {@code name}. Each claim stores the name of the profile under which
   * it was admitted.
   *
   * @throws IllegalStateException if no profile has this name
   */
  public PolicyProfile named(String name) {
    PolicyProfile profile = profiles.get(name);
    if (profile == null) {
      throw new IllegalStateException(
          "policy profile " + name + " is not configured: cpor.policy.profiles." + name);
    }
    return profile;
  }
}
