package org.cpor.verifier.directory.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cpor.events.directory.DirectoryObservation;
import org.cpor.events.directory.PartnerObserved;
import org.cpor.events.directory.ProductObserved;
import org.cpor.events.directory.TenantObserved;
import org.cpor.messaging.outbox.Outbox;
import org.cpor.verifier.directory.application.DirectoryFacts;
import org.cpor.verifier.directory.domain.Enrolment;
import org.cpor.verifier.directory.domain.Mpn;
import org.cpor.verifier.directory.domain.Partner;
import org.cpor.verifier.directory.domain.Product;
import org.cpor.verifier.directory.domain.Tenant;
import org.jboss.logging.Logger;

/** Maps records of the directory to events, and writes them to the outbox. */
@ApplicationScoped
class DirectoryFactMapper implements DirectoryFacts {

  private static final Logger LOG = Logger.getLogger(DirectoryFactMapper.class);

  private final Outbox outbox;

  DirectoryFactMapper(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void observed(Tenant tenant, Instant observedAt) {
    publishIfNotTooLarge(
        new TenantObserved(
            tenant.id().toString(), tenant.displayName(), tenant.country(), tenant.domains()),
        observedAt);
  }

  @Override
  public void observed(Partner partner, Instant observedAt) {
    publishIfNotTooLarge(
        new PartnerObserved(
            partner.id(),
            partner.displayName(),
            partner.mpns().stream().map(DirectoryFactMapper::mpn).toList()),
        observedAt);
  }

  private static PartnerObserved.Mpn mpn(Mpn mpn) {
    return new PartnerObserved.Mpn(
        mpn.mpnId(),
        mpn.location(),
        mpn.partnerType(),
        mpn.enrolments().stream().map(DirectoryFactMapper::enrolment).toList());
  }

  private static PartnerObserved.Enrolment enrolment(Enrolment enrolment) {
    return new PartnerObserved.Enrolment(
        enrolment.program(), enrolment.solutionArea().name(), enrolment.from(), enrolment.to());
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

  /**
   * Publishes an observation, except if the observation is too large for Kafka. A feed can write a
   * record over HTTP that is too large for Kafka. The directory stores this record, because
   * verifications need the record, but this method does not publish its observation.
   */
  private void publishIfNotTooLarge(DirectoryObservation observation, Instant observedAt) {
    try {
      outbox.publish(observation, observedAt);
    } catch (IllegalArgumentException e) {
      LOG.warnf(
          "an observation is too large for Kafka and is not published: type=%s id=%s",
          observation.type().wireName(), observation.id());
    }
  }
}
