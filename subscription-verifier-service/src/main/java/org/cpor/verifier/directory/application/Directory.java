package org.cpor.verifier.directory.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.verifier.directory.domain.Identifier;
import org.cpor.verifier.directory.domain.Partner;
import org.cpor.verifier.directory.domain.Product;
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.Tenant;

/** Where the directory's records are kept. */
public interface Directory {

  /**
   * Keeps what {@code observations} say, no two of them of the same thing, in the current
   * transaction; of a thing of which something later is known, nothing.
   */
  Changes write(List<Observation> observations);

  Optional<Tenant> tenant(UUID id);

  Optional<Subscription> subscription(UUID id);

  Optional<Partner> partner(String id);

  Optional<Identifier> identifier(String id);

  Optional<Product> product(String code);

  /**
   * What a write changed.
   *
   * @param records how many records were new or said something new
   * @param tenants whose subscriptions changed; both, when one moved
   * @param products the codes of those that were written, changed or not: nothing later is known
   */
  record Changes(int records, Set<UUID> tenants, Set<String> products) {}
}
