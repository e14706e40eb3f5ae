package org.cpor.verifier.directory.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cpor.events.directory.ProductObserved;
import org.cpor.messaging.outbox.Outbox;
import org.cpor.verifier.directory.application.ProductFacts;
import org.cpor.verifier.directory.domain.Product;

/** Maps products to facts, and writes them to the outbox. */
@ApplicationScoped
class ProductFactMapper implements ProductFacts {

  private final Outbox outbox;

  ProductFactMapper(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void observed(Product product, Instant observedAt) {
    outbox.publish(
        new ProductObserved(
            product.code(),
            product.solutionArea().name(),
            new ProductObserved.Names(product.names().hu(), product.names().en()),
            product.activities().stream().map(Enum::name).toList(),
            product.from(),
            product.to()),
        observedAt);
  }
}
