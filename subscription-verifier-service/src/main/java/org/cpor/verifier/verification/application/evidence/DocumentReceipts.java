package org.cpor.verifier.verification.application.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The receipts of checks of added documents. */
public interface DocumentReceipts {

  void save(DocumentReceipt receipt);

  /**
   * The receipts of a claim, newest first.
   *
   * @param before the id of a receipt; only older receipts are returned
   */
  List<DocumentReceipt> of(UUID claimId, Optional<UUID> before, int limit);
}
