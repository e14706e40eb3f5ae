package org.cpor.intake.catalogue.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cpor.intake.catalogue.domain.Product;

/**
 * The catalogue of the products and workloads that can be claimed. A database migration inserts the
 * first products; feeds add and change products later.
 */
@ApplicationScoped
public class Catalogue {

  /**
   * How long a product stays in the cache. Each filing of a claim reads a product; with the cache,
   * most filings need no query for the product.
   */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Products products;
  private final Clock clock;
  private final Map<String, Read> recent = new ConcurrentHashMap<>();

  private record Read(Product product, Instant at) {}

  Catalogue(Products products, Clock clock) {
    this.products = products;
    this.clock = clock;
  }

  /**
   * Whether a product or workload with this code exists and can be claimed on {@code day}. The day
   * is in UTC.
   */
  public boolean knows(String code, LocalDate day) {
    return find(code).filter(product -> product.isOfferedOn(day)).isPresent();
  }

  /** Whether a product or workload with this code exists, even if it cannot be claimed now. */
  public boolean knows(String code) {
    return find(code).isPresent();
  }

  private Optional<Product> find(String code) {
    Instant now = clock.instant();
    Read read = recent.get(code);
    if (read != null && Duration.between(read.at(), now).abs().compareTo(FRESH) < 0) {
      return Optional.of(read.product());
    }
    Optional<Product> found = products.find(code);
    found.ifPresent(product -> recent.put(code, new Read(product, now)));
    return found;
  }

  /** All products and workloads, in the order of their codes. */
  public List<Product> products() {
    return products.all();
  }

  /**
   * Stores a product as a feed saw it at {@code observedAt}. Does nothing when a later observation
   * of the same product is already stored.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void observe(Product product, Instant observedAt) {
    products.observe(product, observedAt);
  }
}
