package org.cpor.verifier.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cpor.verifier.directory.domain.DirectoryRecord;

/** A feed tells what it knows: the one way into the directory. */
@ApplicationScoped
public class FeedingDirectory {

  private final Directory directory;
  private final Event<SubscriptionsChanged> subscriptionsChanged;

  FeedingDirectory(Directory directory, Event<SubscriptionsChanged> subscriptionsChanged) {
    this.directory = directory;
    this.subscriptionsChanged = subscriptionsChanged;
  }

  /**
   * Takes over {@code records}, no two of them of the same thing: all, or on failure none.
   *
   * @return how many of them changed the directory
   */
  @Transactional
  public int feed(List<DirectoryRecord> records) {
    Directory.Changes changes = directory.write(records);
    if (!changes.tenants().isEmpty()) {
      subscriptionsChanged.fire(new SubscriptionsChanged(changes.tenants()));
    }
    return changes.records();
  }
}
