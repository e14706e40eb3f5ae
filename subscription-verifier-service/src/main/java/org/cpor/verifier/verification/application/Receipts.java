package org.cpor.verifier.verification.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where receipts are kept. */
public interface Receipts {

  void save(Receipt receipt);

  /**
   * The receipts of a claim, newest first.
   *
   * @param before only those older than this one
   */
  List<Receipt> of(UUID claimId, Optional<UUID> before, int limit);
}
