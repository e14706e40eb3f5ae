package org.cpor.verifier.microsoft;

import java.util.Arrays;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.verification.application.SourceUnavailableException;
import org.jspecify.annotations.Nullable;

/** What the provisioning status of a service plan is in the terms of the directory. */
enum ProvisioningMapping {
  SUCCESS("Success", Provisioning.SUCCESS),
  PENDING_ACTIVATION("PendingActivation", Provisioning.PENDING_ACTIVATION),
  PENDING_PROVISIONING("PendingProvisioning", Provisioning.PENDING_PROVISIONING),
  PENDING_INPUT("PendingInput", Provisioning.PENDING_INPUT),
  DISABLED("Disabled", Provisioning.DISABLED),
  ERROR("Error", Provisioning.ERROR);

  private final String told;
  private final Provisioning meant;

  ProvisioningMapping(String told, Provisioning meant) {
    this.told = told;
    this.meant = meant;
  }

  /**
   * The provisioning that Microsoft calls {@code told}.
   *
   * @throws SourceUnavailableException for one that is not known here: no claim fails for it
   */
  static Provisioning of(@Nullable String told) {
    return Arrays.stream(values())
        .filter(mapping -> mapping.told.equals(told))
        .findFirst()
        .orElseThrow(() ->
            new SourceUnavailableException("a provisioning status that is not known: " + told))
        .meant;
  }
}
