package org.cpor.verifier.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpor.verifier.directory.domain.DirectoryRecord;

/** A feed tells what it knows: the one way into the directory. */
@ApplicationScoped
public class FeedingDirectory {

  private final Directory directory;
  private final TenantHolds holds;
  private final Event<SubscriptionsChanged> subscriptionsChanged;
  private final Clock clock;

  FeedingDirectory(
      Directory directory,
      TenantHolds holds,
      Event<SubscriptionsChanged> subscriptionsChanged,
      Clock clock) {
    this.directory = directory;
    this.holds = holds;
    this.subscriptionsChanged = subscriptionsChanged;
    this.clock = clock;
  }

  /**
   * Takes over {@code records}, which are true now, no two of them of the same thing: all, or on
   * failure none.
   *
   * @return how many of them changed the directory
   */
  @Transactional
  public int feed(List<DirectoryRecord> records) {
    Instant now = clock.instant();
    return observe(records.stream().map(record -> new Observation(record, now)).toList());
  }

  /**
   * Takes over {@code observations}, but those of which something later is known, no two of them of
   * the same thing: all, or on failure none.
   *
   * @return how many of them changed the directory
   */
  @Transactional
  public int observe(List<Observation> observations) {
    Directory.Changes changes = directory.write(observations);
    if (!changes.tenants().isEmpty()) {
      holds.holdAll(changes.tenants());
      subscriptionsChanged.fire(new SubscriptionsChanged(changes.tenants()));
    }
    return changes.records();
  }
}
