package org.cpor.verifier.verification.application.evidence;

/** Publishes the results of checks of added documents in the current transaction. */
public interface EvidenceFacts {

  /** Publishes the findings, with their texts in the language of the claim. */
  void checked(DocumentReceipt receipt);
}
