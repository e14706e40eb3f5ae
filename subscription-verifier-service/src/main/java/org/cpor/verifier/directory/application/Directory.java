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

/** The records of the directory. */
public interface Directory {

  /**
   * Saves {@code observations} in the current transaction. Ignores an observation that is older
   * than the saved record.
   *
   * @param observations at most one for each thing
   * @param now the current time; an observation with a later time counts as made now
   */
  Changes write(List<Observation> observations, Instant now);

  /**
   * Locks the saved record of the thing that {@code like} describes, until the transaction ends.
   * Returns the record; empty if no record of this thing is saved.
   */
  <R extends DirectoryRecord> Optional<R> lock(R like);

  Optional<Tenant> tenant(UUID id);

  Optional<Subscription> subscription(UUID id);

  Optional<Partner> partner(String id);

  Optional<Identifier> identifier(String id);

  Optional<Product> product(String code);

  /**
   * The changes of a write.
   *
   * @param records how many records are new or differ from the saved records
   * @param created the keys of the new records
   * @param tenants the ids of the tenants with changed subscriptions; if a subscription moved from
   *     one tenant to another, the ids of both tenants
   * @param products the codes of all products that were written, even if they did not change
   * @param changed the keys of the tenants and partners that are new or differ from the saved
   *     records
   */
  record Changes(
      int records,
      Set<DirectoryRecord.Key> created,
      Set<UUID> tenants,
      Set<String> products,
      Set<DirectoryRecord.Key> changed) {}
}
