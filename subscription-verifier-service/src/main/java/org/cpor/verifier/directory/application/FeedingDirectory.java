package org.cpor.verifier.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cpor.verifier.directory.domain.DirectoryRecord;
import org.cpor.verifier.directory.domain.Identifier;
import org.cpor.verifier.directory.domain.Partner;
import org.cpor.verifier.directory.domain.Product;
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.Tenant;

/**
 * Writes the records of feeds to the directory. Other services store the catalogue and the names of
 * customers and partners too. Therefore this class publishes the products, tenants and partners
 * that feeds write over HTTP. This class does not publish records that come from Kafka, because the
 * other services consume these records from Kafka too.
 */
@ApplicationScoped
public class FeedingDirectory {

  private final Directory directory;
  private final TenantLocks locks;
  private final Event<SubscriptionsChanged> subscriptionsChanged;
  private final DirectoryFacts facts;
  private final Clock clock;

  FeedingDirectory(
      Directory directory,
      TenantLocks locks,
      Event<SubscriptionsChanged> subscriptionsChanged,
      DirectoryFacts facts,
      Clock clock) {
    this.directory = directory;
    this.locks = locks;
    this.subscriptionsChanged = subscriptionsChanged;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Writes {@code records} in one transaction, as observed now.
   *
   * @param records at most one for each thing
   * @return how many of the records changed the directory
   */
  @Transactional
  public int feed(List<DirectoryRecord> records) {
    Instant now = clock.instant();
    return feed(records, now).records();
  }

  private Directory.Changes feed(List<? extends DirectoryRecord> records, Instant now) {
    Directory.Changes changes =
        write(records.stream().map(record -> new Observation(record, now)).toList(), now);
    records.forEach(record -> publish(record, changes, now));
    return changes;
  }

  /**
   * Publishes the record if it is a product, a tenant or a partner. A product is published even if
   * it has not changed, so that the product has priority over an older event that arrives late (ADR
   * 0032). The other services read only the name of a tenant or a partner. So a tenant or a partner
   * is published only if it is new or has changed.
   */
  private void publish(DirectoryRecord record, Directory.Changes changes, Instant now) {
    switch (record) {
      case Tenant tenant -> {
        if (changes.changed().contains(tenant.key())) {
          facts.observed(tenant, now);
        }
      }
      case Partner partner -> {
        if (changes.changed().contains(partner.key())) {
          facts.observed(partner, now);
        }
      }
      case Product product -> {
        if (changes.products().contains(product.code())) {
          facts.observed(product, now);
        }
      }
      case Subscription _, Identifier _ -> {}
    }
  }

  /**
   * Writes {@code record}, as observed now.
   *
   * @param condition gets the saved record, which is locked, or empty if there is none; throws an
   *     exception if the write is not allowed
   * @return the record that is saved now
   */
  @Transactional
  public <R extends DirectoryRecord> R put(R record, Consumer<Optional<R>> condition) {
    Optional<R> known = directory.lock(record);
    condition.accept(known);
    boolean created = feed(List.of(record), clock.instant()).created().contains(record.key());
    R saved = directory.lock(record).orElseThrow();
    if (known.isEmpty() && !created) {
      // There was no row to lock, and another transaction has created the record in the meantime.
      condition.accept(Optional.of(saved));
    }
    return saved;
  }

  /**
   * Writes {@code observations} in one transaction. Ignores observations that are older than the
   * saved record.
   *
   * @param observations at most one for each thing
   * @return how many of the observations changed the directory
   */
  @Transactional
  public int observe(List<Observation> observations) {
    return write(observations, clock.instant()).records();
  }

  /**
   * Writes {@code observations}.
   *
   * @param now the current time. For a record that a feed writes over HTTP, this is also the time
   *     of the observation. With an earlier time of observation, the record could be older than the
   *     saved record, and would be ignored
   */
  private Directory.Changes write(List<Observation> observations, Instant now) {
    Directory.Changes changes = directory.write(observations, now);
    if (!changes.tenants().isEmpty()) {
      locks.lockAll(changes.tenants());
      subscriptionsChanged.fire(new SubscriptionsChanged(changes.tenants()));
    }
    return changes;
  }
}
