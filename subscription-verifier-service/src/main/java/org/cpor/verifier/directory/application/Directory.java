package org.cpor.verifier.directory.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.verifier.directory.domain.DirectoryRecord;
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
   *
   * @param now what was observed in the future counts as observed now
   */
  Changes write(List<Observation> observations, Instant now);

  /** What is known of the thing that {@code like} is about, locked until the transaction ends. */
  <R extends DirectoryRecord> Optional<R> lock(R like);

  Optional<Tenant> tenant(UUID id);

  Optional<Subscription> subscription(UUID id);

  Optional<Partner> partner(String id);

  Optional<Identifier> identifier(String id);

  Optional<Product> product(String code);

  /**
   * What a write changed.
   *
   * @param records how many records were new or said something new
   * @param created the things of which nothing was known
   * @param tenants whose subscriptions changed; both, when one moved
   * @param products the codes of those that were written, changed or not: nothing later is known
   */
  record Changes(
      int records, Set<DirectoryRecord.Key> created, Set<UUID> tenants, Set<String> products) {}
}
