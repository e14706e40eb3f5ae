package org.cpor.arbitration.policy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.cpor.arbitration.policy.domain.PolicyProfile;

/** The configured policy profiles. Made at start, so that a name without a profile shows then. */
@Startup
@ApplicationScoped
public class Policies {

  private final PolicyConfiguration configuration;

  Policies(PolicyConfiguration configuration) {
    this.configuration = configuration;
    named(configuration.inForce());
  }

  /** The profile under which claims are admitted now. */
  public PolicyProfile inForce() {
    return named(configuration.inForce());
  }

  /**
   * The profile a claim was admitted under.
   *
   * @throws IllegalStateException when no profile of that name is configured
   */
  public PolicyProfile named(String name) {
    PolicyConfiguration.Profile profile = configuration.profiles().get(name);
    if (profile == null) {
      throw new IllegalStateException(
          "policy profile " + name + " is not configured: cpor.policy.profiles." + name);
    }
    return new PolicyProfile(name, profile.firstReviewBusinessDays(), profile.subjectScope());
  }
}
