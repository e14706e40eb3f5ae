package org.cpor.verifier.directory.application;

import org.cpor.platform.problem.ProblemException;
import org.cpor.verifier.directory.domain.DirectoryRecord;

/** One entry of a feed. The entry is not validated yet, so any field may be absent or wrong. */
public sealed interface DirectoryEntry
    permits TenantEntry, SubscriptionEntry, PartnerEntry, IdentifierEntry, ProductEntry {

  /**
   * Validates this entry, and returns its content as the record with this id.
   *
   * @throws ProblemException with all violations
   */
  DirectoryRecord toRecord(String id);
}
