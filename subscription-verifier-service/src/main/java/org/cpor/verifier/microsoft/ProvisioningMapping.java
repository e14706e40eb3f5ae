package org.cpor.verifier.microsoft;

import java.util.Arrays;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.verification.application.SourceUnavailableException;
import org.jspecify.annotations.Nullable;

/** Maps the provisioning status of a service plan to a provisioning of the directory. */
enum ProvisioningMapping {
  SUCCESS("Success", Provisioning.SUCCESS),
  PENDING_ACTIVATION("PendingActivation", Provisioning.PENDING_ACTIVATION),
  PENDING_PROVISIONING("PendingProvisioning", Provisioning.PENDING_PROVISIONING),
  PENDING_INPUT("PendingInput", Provisioning.PENDING_INPUT),
  DISABLED("Disabled", Provisioning.DISABLED),
  ERROR("Error", Provisioning.ERROR);

  private final String name;
  private final Provisioning meant;

  ProvisioningMapping(String name, Provisioning meant) {
    this.name = name;
    this.meant = meant;
  }

  /**
   * The provisioning for Microsoft's {@code name}.
   *
   * @throws SourceUnavailableException if the name is unknown, because an unknown name must not
   *     make a claim fail
   */
  static Provisioning of(@Nullable String name) {
    return Arrays.stream(values())
        .filter(mapping -> mapping.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new SourceUnavailableException("unknown provisioning status: " + name))
        .meant;
  }
}
