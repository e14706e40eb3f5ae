package org.cpor.arbitration.association.application;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.cpor.arbitration.association.domain.Association;
import org.jboss.logging.Logger;

/**
 * Publishes the ends of associations that a database migration ended. The migration marked these
 * associations as not published. When the service starts, one transaction deletes the marks and
 * writes the facts to the outbox.
 */
@ApplicationScoped
public class PublishingMigratedEnds {

  private static final Logger LOG = Logger.getLogger(PublishingMigratedEnds.class);

  private final Associations associations;
  private final AssociationFacts facts;

  PublishingMigratedEnds(Associations associations, AssociationFacts facts) {
    this.associations = associations;
    this.facts = facts;
  }

  /** Publishes the ends that no other replica has published. */
  @Transactional
  @ActivateRequestContext
  public void publish(@Observes StartupEvent started) {
    for (Association.Ended ended : associations.takeUnpublishedEnds()) {
      facts.ended(ended);
      LOG.warnf(
          "published the end of an association that a database migration ended:"
              + " association=%s claim=%s",
          ended.associationId(), ended.holder().claimId());
    }
  }
}
