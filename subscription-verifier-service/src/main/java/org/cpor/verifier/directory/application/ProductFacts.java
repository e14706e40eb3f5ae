package org.cpor.verifier.directory.application;

import java.time.Instant;
import org.cpor.verifier.directory.domain.Product;

/** Publishes products of the catalogue in the current transaction. */
public interface ProductFacts {

  /** A feed wrote the product, which is valid from {@code observedAt}. */
  void observed(Product product, Instant observedAt);
}
