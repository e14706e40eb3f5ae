package org.cpor.intake.document.application;

import org.cpor.intake.document.domain.Store;

/** The configured stores for the bytes of documents. */
public interface Stores {

  /** The store for the bytes of new documents. */
  Store chosen();

  /**
   * The bytes in {@code store}.
   *
   * @throws IllegalStateException when this store is not configured
   */
  DocumentBytes of(Store store);
}
