package org.cpor.verifier.directory.application;

import java.time.Instant;
import org.cpor.verifier.directory.domain.Partner;
import org.cpor.verifier.directory.domain.Product;
import org.cpor.verifier.directory.domain.Tenant;

/**
 * Publishes the records that feeds write over HTTP, in the transaction that writes them. {@code
 * observedAt} is the time at which the feed saw the record.
 */
public interface DirectoryFacts {

  void observed(Tenant tenant, Instant observedAt);

  void observed(Partner partner, Instant observedAt);

  void observed(Product product, Instant observedAt);
}
