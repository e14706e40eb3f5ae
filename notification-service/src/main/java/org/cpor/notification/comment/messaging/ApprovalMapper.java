package org.cpor.notification.comment.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.ProductNames;
import org.cpor.messaging.inbox.ReceivedFact;
import org.cpor.notification.comment.domain.Approval;
import org.cpor.notification.comment.domain.Claim;
import org.cpor.platform.texts.Languages;

/**
 * Finds in received facts the approvals of which customers are informed, and the associations that
 * have ended.
 */
final class ApprovalMapper {

  private ApprovalMapper() {}

  /**
   * Returns the approvals that {@code facts} report. Leaves out approvals of claims that name no
   * contact of the customer.
   */
  static List<Approval> approvals(List<ReceivedFact> facts) {
    return facts.stream()
        .map(ReceivedFact::fact)
        .filter(AssociationStarted.class::isInstance)
        .map(AssociationStarted.class::cast)
        .flatMap(ApprovalMapper::approval)
        .toList();
  }

  /** The ids of the associations whose end {@code facts} report. */
  static List<UUID> endedAssociations(List<ReceivedFact> facts) {
    return facts.stream()
        .map(ReceivedFact::fact)
        .filter(AssociationEnded.class::isInstance)
        .map(AssociationEnded.class::cast)
        .map(AssociationEnded::associationId)
        .toList();
  }

  /** The product's name in the language of the claim, or its code if the fact has no name. */
  private static String product(AssociationStarted started) {
    ProductNames names = started.productNames();
    if (names == null) {
      return started.subject().product();
    }
    Locale language = Languages.nearest(Locale.forLanguageTag(started.claim().locale()));
    return language.equals(Locale.ENGLISH) ? names.en() : names.hu();
  }

  private static Stream<Approval> approval(AssociationStarted started) {
    ContactPerson contact = started.customerContact();
    if (contact == null) {
      return Stream.empty();
    }
    ClaimReference claim = started.claim();
    return Stream.of(
        new Approval(
            started.associationId(),
            new Claim(claim.claimId(), claim.tenantId(), claim.partnerId(), claim.locale()),
            Optional.ofNullable(started.partnerName()).orElse(claim.partnerId()),
            product(started),
            contact.email(),
            started.startedAt(),
            Optional.ofNullable(started.declinableUntil())));
  }
}
