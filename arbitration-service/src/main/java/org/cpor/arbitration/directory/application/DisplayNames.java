package org.cpor.arbitration.directory.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.directory.domain.ObservedName;

/**
 * The names of customers and partners that people read. A customer or a partner that no feed has
 * published has no name here.
 */
public interface DisplayNames {

  /**
   * Stores the names. A name that was observed earlier than the stored one is ignored.
   *
   * @param names at most one for each customer and partner
   */
  void save(List<ObservedName> names);

  /** The known names of these customers, by tenant id. */
  Map<UUID, String> ofCustomers(Collection<UUID> tenantIds);

  /** The known names of these partners, by partner id. */
  Map<String, String> ofPartners(Collection<String> partnerIds);
}
