package org.cpor.arbitration.association.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.application.AssociationFacts;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.CustomerContact;
import org.cpor.arbitration.association.domain.CustomerDecline;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Renewal;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.directory.application.DisplayNames;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CustomerDeclined;
import org.cpor.events.fact.ArbitrationFact.RenewalSuggested;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.ProductNames;
import org.cpor.messaging.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Maps changes of associations to facts and publishes them. */
@ApplicationScoped
class AssociationFactMapper implements AssociationFacts {

  private final Outbox outbox;
  private final DisplayNames names;

  AssociationFactMapper(Outbox outbox, DisplayNames names) {
    this.outbox = outbox;
    this.names = names;
  }

  @Override
  public void started(
      Association.Active association,
      CustomerDecline decline,
      Optional<CustomerContact> contact,
      List<String> confirmed) {
    String partnerId = association.holder().partnerId();
    outbox.publish(
        new AssociationStarted(
            reference(association),
            association.associationId(),
            subject(association.subject()),
            association.startedAt(),
            decline.until(),
            contact.map(person -> new ContactPerson(person.name(), person.email())).orElse(null),
            names
                .ofProduct(association.subject().product())
                .map(name -> new ProductNames(name.hungarian(), name.english()))
                .orElse(null),
            names.ofPartners(List.of(partnerId)).get(partnerId),
            confirmed.isEmpty() ? null : confirmed));
  }

  @Override
  public void ended(Association.Ended association) {
    publishEnd(association, null);
  }

  @Override
  public void replaced(Association.Ended association, UUID ownClaimId) {
    publishEnd(association, ownClaimId);
  }

  private void publishEnd(Association.Ended association, @Nullable UUID ownClaimId) {
    outbox.publish(
        new AssociationEnded(
            reference(association),
            association.associationId(),
            subject(association.subject()),
            association.reason().name(),
            association.endedAt(),
            ownClaimId));
  }

  @Override
  public void declined(Association.Ended association) {
    String words = association.declineReason();
    if (words != null) {
      outbox.publish(
          new CustomerDeclined(
              reference(association), association.associationId(), words, association.endedAt()));
    }
    outbox.publish(
        new ClaimRejected(
            reference(association),
            null,
            association.reason().name(),
            association.endedAt(),
            null));
  }

  @Override
  public void renewalSuggested(Renewal renewal) {
    outbox.publish(
        new RenewalSuggested(
            reference(renewal.holder(), renewal.subject()),
            renewal.associationId(),
            renewal.successorSubscriptionId(),
            renewal.pendingUntil(),
            renewal.suggestedAt()));
  }

  private static ClaimReference reference(Association association) {
    return reference(association.holder(), association.subject());
  }

  private static ClaimReference reference(PartnerClaim holder, Subject subject) {
    return new ClaimReference(
        holder.claimId(), subject.tenantId(), holder.partnerId(), holder.locale());
  }

  private static org.cpor.events.fact.Subject subject(Subject subject) {
    return new org.cpor.events.fact.Subject(
        subject.tenantId(),
        subject.product(),
        subject.subscriptionId() == null ? null : subject.subscriptionId().toString());
  }
}
