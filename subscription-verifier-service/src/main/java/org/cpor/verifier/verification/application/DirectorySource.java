package org.cpor.verifier.verification.application;

import java.util.List;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;

/**
 * Where the checks learn what is true of customers and partners. An implementation is told from the
 * others by the {@code Identifier} that is its {@link SourceName}.
 */
public interface DirectorySource {

  /** What a receipt calls this source. */
  String name();

  /**
   * Whether a look asks other companies' services: it takes long, may fail, and is never taken
   * inside a transaction; and nobody announces that what it would see has changed.
   */
  boolean isRemote();

  /**
   * What is known now of the things that each of {@code claims} names, in their order.
   *
   * @throws SourceUnavailableException when a remote source cannot tell now
   */
  List<DirectorySnapshot> look(List<Claim> claims);
}
