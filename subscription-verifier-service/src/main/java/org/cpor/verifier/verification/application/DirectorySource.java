package org.cpor.verifier.verification.application;

import java.util.List;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;

/**
 * A source of data about customers and partners. Claims are checked against this data. The {@code
 * Identifier} of each implementation is its {@link SourceName} in lower case.
 */
public interface DirectorySource {

  /** The name of this source in receipts. */
  String name();

  /**
   * Whether this source queries the services of another company. A query of a remote source takes
   * long and can fail, so the query must not run inside a transaction. A remote source does not
   * announce its changes.
   */
  boolean isRemote();

  /**
   * For each claim, the current data about everything that the claim names. The result has the
   * order of {@code claims}.
   *
   * @throws SourceUnavailableException when a remote source cannot answer now
   */
  List<DirectorySnapshot> snapshots(List<Claim> claims);

  /**
   * The current data about everything that {@code claim} names.
   *
   * @throws SourceUnavailableException when a remote source cannot answer now
   */
  default DirectorySnapshot snapshot(Claim claim) {
    return snapshots(List.of(claim)).getFirst();
  }
}
