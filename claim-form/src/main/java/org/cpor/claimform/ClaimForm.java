package org.cpor.claimform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.cpor.claimform.ClaimRequest.ContactRequest;
import org.cpor.claimform.ClaimRequest.CustomerRequest;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.EmailAddress;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.MpnId;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.request.RequestFields;
import org.cpor.platform.texts.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Reads a claim from a request and reports all violations of its form together. The precheck, the
 * filing, a batch and a resubmission use this class. This class does not check anything that only
 * the directory knows.
 *
 * @param <D> the type of the service's data about a document
 */
public final class ClaimForm<D> {

  private static final int MAX_NAME = 200;
  private static final int MAX_NOTE = 10_000;

  private final List<String> solutionAreas;
  private final List<String> activities;
  private final NamedDocuments<D> documents;

  /**
   * Creates the form of a service.
   *
   * @param solutionAreas the solution areas that a claim can name
   * @param activities the activities that a claim can name
   */
  public ClaimForm(Enum<?>[] solutionAreas, Enum<?>[] activities, DocumentLookup<D> documents) {
    this.solutionAreas = names(solutionAreas);
    this.activities = names(activities);
    this.documents = new NamedDocuments<>(documents);
  }

  /**
   * Reads {@code request}.
   *
   * @param sender the partner that sends the request; empty when the request must name the partner
   * @param products tells whether the product or workload with the given code can be claimed
   * @throws ProblemException with a violation for each error
   */
  public WellFormedClaim<D> read(
      ClaimRequest request, Optional<String> sender, Predicate<String> products) {
    RequestFields fields = new RequestFields();
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
    Optional<String> solutionArea =
        fields.oneOf("solutionArea", request.solutionArea(), solutionAreas);
    Optional<String> activity = fields.oneOf("activity", request.activity(), activities);
    Optional<String> product =
        fields.required(
            "product",
            request.product(),
            code -> Optional.of(code).filter(products),
            "must be the code of a product or workload that can be claimed now");
    Optional<ExternalId> subscription =
        fields.optional(
            "subscriptionId",
            request.subscriptionId(),
            ExternalId::parse,
            "must be 1 to 64 characters");
    List<D> named =
        documents.read(fields, "proofOfExecution", request.proofOfExecution(), partnerId);
    Optional<Contact> customerContact =
        contact(fields, "customerContact", request.customerContact());
    Optional<Contact> partnerContact = contact(fields, "partnerContact", request.partnerContact());
    Optional<Locale> language =
        fields.optional("locale", request.locale(), Languages::ofTag, Languages.MUST_BE_A_TAG);
    Optional<String> note = fields.optionalText("note", request.note(), MAX_NOTE);
    fields.refuseAll();
    return new WellFormedClaim<>(
        partnerId.orElseThrow(),
        mpnId.orElseThrow(),
        tenantId.orElseThrow(),
        domain.orElseThrow(),
        solutionArea.orElseThrow(),
        activity.orElseThrow(),
        product.orElseThrow(),
        subscription,
        named,
        customerContact,
        partnerContact,
        language.orElse(Languages.ALL.getFirst()),
        note);
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static Optional<Contact> contact(
      RequestFields fields, String field, @Nullable ContactRequest contact) {
    if (contact == null) {
      return Optional.empty();
    }
    Optional<String> name = fields.requiredLine(field + ".name", contact.name(), MAX_NAME);
    Optional<EmailAddress> email =
        fields.required(
            field + ".email", contact.email(), EmailAddress::parse, "must be an e-mail address");
    return name.flatMap(given -> email.map(address -> new Contact(given, address)));
  }
}
