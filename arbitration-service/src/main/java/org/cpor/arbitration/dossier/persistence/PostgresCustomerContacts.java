package org.cpor.arbitration.dossier.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.application.CustomerContacts;
import org.cpor.arbitration.association.domain.CustomerContact;

/** Reads the customer's contact from the dossier of a claim. */
@ApplicationScoped
class PostgresCustomerContacts implements CustomerContacts {

  private final EntityManager entities;

  PostgresCustomerContacts(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<CustomerContact> of(UUID claimId) {
    return entities
        .createQuery(
            "from ClaimRevisionEntity e where e.claimId = :claimId order by e.revision desc",
            ClaimRevisionEntity.class)
        .setParameter("claimId", claimId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(revision -> revision.toDomain().customerContact())
        .map(contact -> new CustomerContact(contact.name(), contact.email()));
  }
}
