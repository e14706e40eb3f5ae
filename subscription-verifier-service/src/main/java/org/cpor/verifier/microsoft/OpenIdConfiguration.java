package org.cpor.verifier.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.cpor.identifiers.CanonicalUuid;
import org.jspecify.annotations.Nullable;

/**
 * The discovery document of a tenant.
 *
 * @param issuer {@code https://login.microsoftonline.com/<tenant id>/v2.0}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record OpenIdConfiguration(@Nullable String issuer) {

  /** The tenant id in the issuer; empty if the issuer contains no tenant id. */
  Optional<UUID> tenantId() {
    try {
      return Optional.ofNullable(issuer)
          .map(URI::create)
          .flatMap(uri -> Optional.ofNullable(uri.getPath()))
          .stream()
          .flatMap(path -> Arrays.stream(path.split("/")))
          .flatMap(part -> CanonicalUuid.parse(part).stream())
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
