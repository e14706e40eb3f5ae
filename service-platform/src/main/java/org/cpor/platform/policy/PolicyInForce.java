package org.cpor.platform.policy;

/**
 * What the profile in force says to services that keep no claim under the profile of its admission.
 *
 * @param name such as {@code 2021}
 * @param provisioningDays after how many days at most a product that was provisioned shows up as
 *     such
 * @param acknowledgementMonths how old a customer's acknowledgement may be when the claim is filed
 */
public record PolicyInForce(String name, int provisioningDays, int acknowledgementMonths) {

  public PolicyInForce {
    if (provisioningDays < 1 || acknowledgementMonths < 1) {
      throw new IllegalArgumentException(
          "policy profile %s: its numbers must be positive, not %d days and %d months"
              .formatted(name, provisioningDays, acknowledgementMonths));
    }
  }

  /**
   * The profile that {@code configuration} puts in force.
   *
   * @throws IllegalStateException when no profile of that name is configured
   */
  public static PolicyInForce of(PolicyConfiguration configuration) {
    String name = configuration.inForce();
    PolicyConfiguration.Profile profile = configuration.profiles().get(name);
    if (profile == null) {
      throw new IllegalStateException(
          "policy profile " + name + " is not configured: cpor.policy.profiles." + name);
    }
    return new PolicyInForce(name, profile.provisioningDays(), profile.acknowledgementMonths());
  }
}
