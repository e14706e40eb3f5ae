package org.cpor.verifier.directory.rest;

import java.util.List;
import java.util.UUID;
import org.cpor.verifier.directory.domain.Tenant;
import org.jspecify.annotations.Nullable;

/** A customer of the directory. */
public record TenantView(
    UUID tenantId, String displayName, @Nullable String country, List<String> domains) {

  static TenantView of(Tenant tenant) {
    return new TenantView(tenant.id(), tenant.displayName(), tenant.country(), tenant.domains());
  }
}
