package org.cpor.arbitration.directory.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.directory.domain.ObservedName;
import org.cpor.arbitration.directory.domain.ProductName;

/**
 * The display names of customers, partners and products. If no feed has published the name of a
 * customer or partner, the name is not known. The products that a database migration inserted
 * always have a name.
 */
public interface DisplayNames {

  /**
   * Stores the names. Ignores a name that was observed earlier than the stored name.
   *
   * @param names at most one name for each customer, partner and product
   */
  void save(List<ObservedName> names);

  /** Returns the known names of these customers, by tenant id. */
  Map<UUID, String> ofCustomers(Collection<UUID> tenantIds);

  /** Returns the known names of these partners, by partner id. */
  Map<String, String> ofPartners(Collection<String> partnerIds);

  /** The name of the product {@code code}; empty if it is not known. */
  Optional<ProductName> ofProduct(String code);
}
