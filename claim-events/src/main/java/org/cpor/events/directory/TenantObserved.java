package org.cpor.events.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's tenant, as a feed saw it at the time of the event. Consumers that need only the
 * customer's name read {@link NameObserved}.
 *
 * @param country ISO 3166, two letters; null when it is not known
 * @param domains the verified domains of the tenant
 */
public record TenantObserved(
    String id, String displayName, @Nullable String country, List<String> domains)
    implements DirectoryObservation {

  public TenantObserved {
    domains = List.copyOf(domains);
  }

  @Override
  public ObservationType type() {
    return ObservationType.TENANT;
  }
}
