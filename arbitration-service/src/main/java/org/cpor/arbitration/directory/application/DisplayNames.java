package org.cpor.arbitration.directory.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.directory.domain.ObservedName;
import org.cpor.arbitration.directory.domain.ProductName;

/**
 * The display names of customers, partners and products. A customer or partner has no name here if
 * no feed has published the name. The products that the catalogue has from the beginning always
 * have a name.
 */
public interface DisplayNames {

  /**
   * Stores the names. Ignores a name that was observed earlier than the stored name.
   *
   * @param names at most one for each customer, partner and product
   */
  void save(List<ObservedName> names);

  /** The known names of these customers, by tenant id. */
  Map<UUID, String> ofCustomers(Collection<UUID> tenantIds);

  /** The known names of these partners, by partner id. */
  Map<String, String> ofPartners(Collection<String> partnerIds);

  /** The name of the product {@code code}; empty if it is not known. */
  Optional<ProductName> ofProduct(String code);
}
