package org.cpor.verifier.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What can be claimed. */
@ApplicationScoped
public class Catalogue {

  private final Directory directory;

  Catalogue(Directory directory) {
    this.directory = directory;
  }

  /**
   * Whether the product or workload of that code can be claimed on {@code day}, which is one in
   * UTC.
   */
  public boolean knows(String code, LocalDate day) {
    return directory.product(code).filter(product -> product.isOfferedOn(day)).isPresent();
  }
}
