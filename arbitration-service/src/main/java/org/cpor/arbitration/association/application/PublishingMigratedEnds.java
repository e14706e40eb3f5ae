package org.cpor.arbitration.association.application;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.cpor.arbitration.association.domain.Association;
import org.jboss.logging.Logger;

/**
 * Publishes the ends of the associations that a migration of the database ended. The rows of the
 * facts are committed together with the removal of what was left to publish.
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

  /** Publishes those of which no other replica does. */
  @Transactional
  @ActivateRequestContext
  public void tell(@Observes StartupEvent started) {
    for (Association.Ended ended : associations.takeUnpublishedEnds()) {
      facts.ended(ended);
      LOG.warnf(
          "an association ended, since its subject was held already: association=%s claim=%s",
          ended.associationId(), ended.holder().claimId());
    }
  }
}
