package org.cpor.verifier.verification.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The receipts of verifications. */
public interface Receipts {

  void save(Receipt receipt);

  /**
   * The receipts of a claim, newest first.
   *
   * @param before the id of a receipt; only older receipts are returned
   */
  List<Receipt> of(UUID claimId, Optional<UUID> before, int limit);
}
