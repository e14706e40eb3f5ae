package org.cpor.verifier.verification.application;

import java.util.List;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;

/**
 * The source of the data about customers and partners that claims are checked against. Each
 * implementation has its {@link SourceName} as its {@code Identifier}.
 */
public interface DirectorySource {

  /** The name of this source in receipts. */
  String name();

  /**
   * Whether this source queries the services of another company. Such a query takes long and may
   * fail, and must not run inside a transaction. Changes of a remote source are not announced.
   */
  boolean isRemote();

  /**
   * The current data about everything that each of {@code claims} names, in the order of the
   * claims.
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
