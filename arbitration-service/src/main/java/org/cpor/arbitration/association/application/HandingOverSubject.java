package org.cpor.arbitration.association.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.EndReason;

/** Gives a subject to a new holder. The earlier holder, if any, is superseded. */
@ApplicationScoped
public class HandingOverSubject {

  private final Associations associations;
  private final AssociationFacts facts;
  private final DeclinePeriod declinePeriod;
  private final CustomerContacts contacts;

  HandingOverSubject(
      Associations associations,
      AssociationFacts facts,
      DeclinePeriod declinePeriod,
      CustomerContacts contacts) {
    this.associations = associations;
    this.facts = facts;
    this.declinePeriod = declinePeriod;
    this.contacts = contacts;
  }

  @Transactional
  public void to(Association.Active next) {
    associations
        .activeOn(next.subject())
        .map(held -> held.end(EndReason.SUPERSEDED, next.startedAt()))
        .ifPresent(superseded -> {
          associations.end(superseded);
          facts.ended(superseded);
        });
    associations.add(next);
    facts.started(next, declinePeriod.of(next), contacts.of(next.holder().claimId()));
  }
}
