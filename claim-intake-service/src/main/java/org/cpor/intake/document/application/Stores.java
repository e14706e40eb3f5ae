package org.cpor.intake.document.application;

import org.cpor.intake.document.domain.Store;

/** The stores that this service is configured with. */
public interface Stores {

  /** Where the bytes of new documents go. */
  Store chosen();

  /**
   * What keeps bytes in {@code store}.
   *
   * @throws IllegalStateException when the service is not configured with it
   */
  DocumentBytes of(Store store);
}
