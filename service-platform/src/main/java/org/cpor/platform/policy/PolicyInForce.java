package org.cpor.platform.policy;

/**
 * The values of the profile in force, for services that do not store the profile of each claim.
 *
 * @param name the name of the profile, such as {@code 2021}
 * @param provisioningDays the maximum number of days between the provisioning of a product and its
 *     appearance in the directory
 * @param acknowledgementMonths the maximum age of a customer's acknowledgement when the claim is
 *     filed, in months
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
   * Returns the profile that {@code configuration} puts in force.
   *
   * @throws IllegalStateException when no profile has the name that {@link
   *     PolicyConfiguration#inForce} returns
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
