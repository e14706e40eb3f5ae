package org.cpor.verifier.directory.domain;

import java.util.List;
import java.util.UUID;
import org.cpor.identifiers.DomainName;
import org.jspecify.annotations.Nullable;

/**
 * A customer.
 *
 * @param country ISO 3166-1, two letters
 * @param domains the verified domains of the customer in the canonical form of {@link DomainName},
 *     sorted, without duplicates
 */
public record Tenant(UUID id, String displayName, @Nullable String country, List<String> domains)
    implements DirectoryRecord {

  public Tenant {
    domains = domains.stream().sorted().distinct().toList();
  }
}
