package org.cpor.intake.claim.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.EmailAddress;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.MpnId;
import org.cpor.intake.catalogue.Catalogue;
import org.cpor.intake.catalogue.domain.Activity;
import org.cpor.intake.catalogue.domain.SolutionArea;
import org.cpor.intake.claim.application.NamedDocuments;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.claim.domain.ClaimLocale;
import org.cpor.intake.claim.domain.Contact;
import org.cpor.intake.claim.rest.ClaimRequest.ContactRequest;
import org.cpor.intake.claim.rest.ClaimRequest.CustomerRequest;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.platform.Fields;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a claim out of a request and tells everything that is wrong with its shape at once. What
 * only the directory can tell is no matter of shape.
 */
@ApplicationScoped
class ClaimForm {

  private static final int MAX_NAME = 200;
  private static final int MAX_NOTE = 10_000;

  private final Catalogue catalogue;
  private final NamedDocuments documents;
  private final Clock clock;

  ClaimForm(Catalogue catalogue, NamedDocuments documents, Clock clock) {
    this.catalogue = catalogue;
    this.documents = documents;
    this.clock = clock;
  }

  /** A well-formed claim, whose it is, and the documents that it names. */
  record Filing(String partnerId, ClaimContent content, List<Document> documents) {}

  /**
   * Reads {@code request}.
   *
   * @param sender the partner that sends it for itself; empty when the request must name the
   *     partner
   * @throws ProblemException with a violation for each fault
   */
  Filing read(ClaimRequest request, Optional<String> sender) {
    LocalDate today = day(clock.instant());
    return read(request, sender, product -> catalogue.knows(product, today));
  }

  /**
   * Reads a correction of {@code claim}. It may name a product that can be claimed now, or could
   * when the claim was first filed: a claim that is filed goes on after its product's last day.
   *
   * @throws ProblemException with a violation for each fault
   */
  Filing readCorrection(ClaimRequest request, Claim claim) {
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

  private Filing read(
      ClaimRequest request, Optional<String> sender, Predicate<String> offered) {
    Fields fields = new Fields();
    Optional<String> partnerId = fields.partnerId(request.partnerId(), sender);
    Optional<MpnId> mpnId =
        fields.required("mpnId", request.mpnId(), MpnId::parse, "must be 1 to 10 digits");
    CustomerRequest customer =
        Optional.ofNullable(request.customer()).orElse(new CustomerRequest(null, null));
    Optional<UUID> tenantId =
        fields.required(
            "customer.tenantId", customer.tenantId(), CanonicalUuid::parse, "must be a UUID");
    Optional<DomainName> domain =
        fields.required(
            "customer.domain",
            customer.domain(),
            DomainName::parse,
            "must be a domain name such as contoso.example");
    Optional<SolutionArea> solutionArea =
        fields.oneOf("solutionArea", request.solutionArea(), SolutionArea.values());
    Optional<Activity> activity = fields.oneOf("activity", request.activity(), Activity.values());
    Optional<String> product =
        fields.required(
            "product",
            request.product(),
            code -> Optional.of(code).filter(offered),
            "must be the code of a product or workload that can be claimed now");
    Optional<ExternalId> subscriptionId =
        fields.optional(
            "subscriptionId",
            request.subscriptionId(),
            ExternalId::parse,
            "must be 1 to 64 characters");
    List<Document> attached =
        documents.read(fields, "proofOfExecution", request.proofOfExecution(), partnerId);
    @Nullable Contact customerContact =
        contact(fields, "customerContact", request.customerContact());
    @Nullable Contact partnerContact = contact(fields, "partnerContact", request.partnerContact());
    Optional<ClaimLocale> locale =
        fields.optional("locale", request.locale(), ClaimForm::locale, "must be hu or en");
    Optional<String> note =
        fields.optional(
            "note",
            request.note(),
            Fields.text(0, MAX_NOTE),
            "must have no more than " + MAX_NOTE + " characters");
    fields.refuseAll();
    return new Filing(
        partnerId.orElseThrow(),
        new ClaimContent(
            mpnId.orElseThrow(),
            tenantId.orElseThrow(),
            domain.orElseThrow(),
            solutionArea.orElseThrow(),
            activity.orElseThrow(),
            product.orElseThrow(),
            subscriptionId.orElse(null),
            attached.stream().map(Document::documentId).toList(),
            customerContact,
            partnerContact,
            locale.orElse(ClaimLocale.DEFAULT),
            note.orElse(null)),
        attached);
  }

  private static @Nullable Contact contact(
      Fields fields, String field, @Nullable ContactRequest contact) {
    if (contact == null) {
      return null;
    }
    Optional<String> name =
        fields.required(
            field + ".name",
            contact.name(),
            Fields.text(1, MAX_NAME),
            "must be 1 to " + MAX_NAME + " characters");
    Optional<EmailAddress> email =
        fields.required(
            field + ".email", contact.email(), EmailAddress::parse, "must be an e-mail address");
    return name.isPresent() && email.isPresent() ? new Contact(name.get(), email.get()) : null;
  }

  private static Optional<ClaimLocale> locale(String tag) {
    return Stream.of(ClaimLocale.values()).filter(locale -> locale.tag().equals(tag)).findFirst();
  }
}
