package org.cpor.intake.claim.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cpor.claimform.ClaimForm;
import org.cpor.claimform.ClaimRequest;
import org.cpor.claimform.WellFormedClaim;
import org.cpor.intake.catalogue.application.Catalogue;
import org.cpor.intake.catalogue.domain.Activity;
import org.cpor.intake.catalogue.domain.SolutionArea;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.claim.domain.ClaimLocale;
import org.cpor.intake.claim.domain.Contact;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;

/** Reads a claim that is filed or corrected. */
@ApplicationScoped
class ClaimRequestForm {

  private final Catalogue catalogue;
  private final ClaimForm<Document> form;
  private final Clock clock;

  ClaimRequestForm(Catalogue catalogue, AttachingDocuments attaching, Clock clock) {
    this.catalogue = catalogue;
    this.form = new ClaimForm<>(SolutionArea.values(), Activity.values(), attaching::find);
    this.clock = clock;
  }

  /**
   * The claim in a well-formed request: its partner, its content and the documents that it names.
   */
  record RequestedClaim(String partnerId, ClaimContent content, List<Document> documents) {}

  /**
   * Reads {@code request}.
   *
   * @param sender the partner that sends the request; empty when the request must name its partner
   * @throws ProblemException with a violation for each error
   */
  RequestedClaim read(ClaimRequest request, Optional<String> sender) {
    LocalDate today = day(clock.instant());
    return read(request, sender, product -> catalogue.knows(product, today));
  }

  /**
   * Reads a correction of {@code claim}. The correction is allowed to name a product that can be
   * claimed now. It is also allowed to name a product that can no longer be claimed, if partners
   * were able to claim this product when the claim was first filed. The reason is that a filed
   * claim continues after the last day of its product.
   *
   * @throws ProblemException with a violation for each error
   */
  RequestedClaim readCorrection(ClaimRequest request, Claim claim) {
    LocalDate today = day(clock.instant());
    LocalDate filedOn = day(claim.filedAt());
    return read(
        request,
        Optional.of(claim.partnerId()),
        product -> catalogue.knows(product, today) || catalogue.knows(product, filedOn));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private RequestedClaim read(
      ClaimRequest request, Optional<String> sender, Predicate<String> products) {
    WellFormedClaim<Document> claim = form.read(request, sender, products);
    return new RequestedClaim(claim.partnerId(), content(claim), claim.documents());
  }

  private static ClaimContent content(WellFormedClaim<Document> claim) {
    return new ClaimContent(
        claim.mpnId(),
        claim.tenantId(),
        claim.domain(),
        SolutionArea.valueOf(claim.solutionArea()),
        Activity.valueOf(claim.activity()),
        claim.product(),
        claim.subscription().orElse(null),
        claim.documents().stream().map(Document::documentId).toList(),
        claim.customerContact().map(ClaimRequestForm::contact).orElse(null),
        claim.partnerContact().map(ClaimRequestForm::contact).orElse(null),
        ClaimLocale.of(claim.language()),
        claim.note().orElse(null));
  }

  private static Contact contact(org.cpor.claimform.Contact contact) {
    return new Contact(contact.name(), contact.email());
  }
}
