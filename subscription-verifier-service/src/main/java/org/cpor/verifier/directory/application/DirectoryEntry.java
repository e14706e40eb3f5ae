package org.cpor.verifier.directory.application;

import org.cpor.platform.problem.ProblemException;
import org.cpor.verifier.directory.domain.DirectoryRecord;

/** What a feed says of one thing, as it said it: any field may be absent or wrong. */
public sealed interface DirectoryEntry
    permits TenantEntry, SubscriptionEntry, PartnerEntry, IdentifierEntry, ProductEntry {

  /**
   * The record that this says of the thing called {@code id}.
   *
   * @throws ProblemException with everything that is wrong
   */
  DirectoryRecord toRecord(String id);
}
