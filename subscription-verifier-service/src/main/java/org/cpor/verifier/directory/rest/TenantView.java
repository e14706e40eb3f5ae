package org.cpor.verifier.directory.rest;

import java.util.List;
import java.util.UUID;
import org.cpor.verifier.directory.domain.Tenant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the directory.
 *
 * @param country ISO 3166-1, two letters
 * @param domains the verified domains of the customer in ASCII, in lower case, sorted
 */
@Schema(name = "Tenant")
public record TenantView(
    UUID tenantId, String displayName, @Nullable String country, List<String> domains) {

  static TenantView of(Tenant tenant) {
    return new TenantView(tenant.id(), tenant.displayName(), tenant.country(), tenant.domains());
  }
}
