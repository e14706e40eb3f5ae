package org.cpor.verifier.directory.application;

import org.cpor.platform.problem.ProblemException;
import org.cpor.verifier.directory.domain.DirectoryRecord;

/** One entry of a feed, not validated yet: any field may be absent or wrong. */
public sealed interface DirectoryEntry
    permits TenantEntry, SubscriptionEntry, PartnerEntry, IdentifierEntry, ProductEntry {

  /**
   * The validated record with that id.
   *
   * @throws ProblemException with all violations
   */
  DirectoryRecord toRecord(String id);
}
