package org.cpor.intake.catalogue.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.intake.catalogue.domain.Product;

/** The stored products and workloads. */
public interface Products {

  Optional<Product> find(String code);

  /** All products, in the order of their codes. */
  List<Product> all();

  /**
   * Stores a product as a feed saw it at {@code observedAt}. Does nothing when a later observation
   * of the same product is already stored.
   */
  void observe(Product product, Instant observedAt);
}
