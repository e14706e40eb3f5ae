package org.cpor.verifier.verification.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cpor.claimform.ClaimForm;
import org.cpor.claimform.ClaimRequest;
import org.cpor.claimform.WellFormedClaim;
import org.cpor.identifiers.ExternalId;
import org.cpor.platform.problem.ProblemException;
import org.cpor.verifier.catalogue.domain.Activity;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.directory.application.Catalogue;
import org.cpor.verifier.document.application.FindingDocuments;
import org.cpor.verifier.document.domain.PartnerDocument;
import org.cpor.verifier.verification.domain.Acknowledgement;
import org.cpor.verifier.verification.domain.Claim;

/** Reads the claim of a precheck in the same way as intake reads a filed claim. */
@ApplicationScoped
class PrecheckForm {

  private final Catalogue catalogue;
  private final ClaimForm<PartnerDocument> form;
  private final Clock clock;

  PrecheckForm(Catalogue catalogue, FindingDocuments documents, Clock clock) {
    this.catalogue = catalogue;
    this.form = new ClaimForm<>(SolutionArea.values(), Activity.values(), documents);
    this.clock = clock;
  }

  /** A claim to check, and the language of the answer. */
  record Question(Claim claim, Locale language) {}

  /**
   * Reads {@code request}.
   *
   * @param sender the partner that sends the request; empty if the request must name the partner
   * @throws ProblemException with a violation for each error
   */
  Question read(ClaimRequest request, Optional<String> sender) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    WellFormedClaim<PartnerDocument> claim =
        form.read(request, sender, product -> catalogue.knows(product, today));
    return new Question(
        new Claim(
            claim.partnerId(),
            claim.mpnId().digits(),
            claim.tenantId(),
            claim.domain().ascii(),
            claim.solutionArea(),
            claim.activity(),
            claim.product(),
            claim.subscription().map(ExternalId::text).orElse(null),
            claim.documents().stream().map(PartnerDocument::documentId).toList(),
            acknowledgements(claim.documents(), today)),
        claim.language());
  }

  private static List<Acknowledgement> acknowledgements(
      List<PartnerDocument> documents, LocalDate today) {
    return documents.stream()
        .map(document -> Acknowledgement.in(document.kind(), document.acknowledgedOn(), today))
        .flatMap(Optional::stream)
        .toList();
  }
}
