package org.cpor.verifier.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The products and workloads that can be claimed. */
@ApplicationScoped
public class Catalogue {

  private final Directory directory;

  Catalogue(Directory directory) {
    this.directory = directory;
  }

  /**
   * Whether the product or workload with this code can be claimed on {@code day}. The day is in
   * UTC.
   */
  public boolean knows(String code, LocalDate day) {
    return directory.product(code).filter(product -> product.isOfferedOn(day)).isPresent();
  }
}
