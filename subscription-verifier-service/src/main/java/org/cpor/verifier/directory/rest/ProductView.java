package org.cpor.verifier.directory.rest;

import java.time.LocalDate;
import java.util.List;
import org.cpor.verifier.catalogue.domain.Activity;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.directory.domain.Product;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A product or workload of the catalogue.
 *
 * @param from the first day, in UTC, on which the product can be claimed; absent if no beginning is
 *     known
 * @param to the last day, in UTC, on which the product can be claimed; absent if no end is known
 */
@Schema(name = "Product")
public record ProductView(
    String code,
    SolutionArea solutionArea,
    Names names,
    List<Activity> activities,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** The name of the product in each language of the platform. */
  @Schema(name = "ProductNames")
  public record Names(String hu, String en) {}

  static ProductView of(Product product) {
    return new ProductView(
        product.code(),
        product.solutionArea(),
        new Names(product.names().hu(), product.names().en()),
        product.activities(),
        product.from(),
        product.to());
  }
}
