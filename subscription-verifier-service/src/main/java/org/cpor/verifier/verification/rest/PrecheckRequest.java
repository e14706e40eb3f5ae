package org.cpor.verifier.verification.rest;

import org.cpor.identifiers.CanonicalUuid;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.ExternalId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cpor.platform.problem.ProblemException;
import org.cpor.verifier.catalogue.domain.Activity;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.platform.Fields;
import org.cpor.verifier.verification.domain.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it would be filed. What no check looks at, the contacts and the note, may be there and
 * is not read. Of the documents it names the ids only: nothing is found of how old they are, before
 * the claim is filed.
 */
public record PrecheckRequest(
    @Nullable String partnerId,
    @Nullable String mpnId,
    @Nullable Customer customer,
    @Nullable String solutionArea,
    @Nullable String activity,
    @Nullable String product,
    @Nullable String subscriptionId,
    @Nullable List<String> proofOfExecution,
    @Nullable Contact customerContact,
    @Nullable Contact partnerContact,
    @Nullable String locale,
    @Nullable String note) {

  private static final int MAX_CODE = 64;

  /** The customer claimed. */
  public record Customer(@Nullable String tenantId, @Nullable String domain) {}

  /** A person to ask. */
  public record Contact(@Nullable String name, @Nullable String email) {}

  /**
   * The claim to check.
   *
   * @param ownPartnerId the partner that asks for itself; empty when the request names the partner
   * @param offered whether the product of a code can be claimed now
   * @throws ProblemException with everything that is wrong with the request's shape
   */
  Claim toClaim(Optional<String> ownPartnerId, Predicate<String> offered) {
    Fields fields = new Fields();
    Supplier<String> claimant = claimant(fields, ownPartnerId);
    Supplier<String> mpn = fields.text("mpnId", mpnId, MAX_CODE);
    Customer named = customer == null ? new Customer(null, null) : customer;
    Fields ofCustomer = fields.in("customer");
    Supplier<UUID> tenant =
        ofCustomer.required("tenantId", named.tenantId(), CanonicalUuid::parse, "must be a UUID");
    Supplier<String> domain =
        ofCustomer.required("domain", named.domain(), text -> DomainName.parse(text).map(DomainName::ascii), "must be a domain name");
    Supplier<SolutionArea> area = fields.oneOf("solutionArea", solutionArea, SolutionArea.class);
    Supplier<Activity> done = fields.oneOf("activity", activity, Activity.class);
    Supplier<String> code =
        fields.required(
            "product",
            product,
            text -> Optional.of(text).filter(offered),
            "must be the code of a product or workload that can be claimed now");
    Supplier<Optional<String>> subscription =
        fields.optional(
            "subscriptionId",
            subscriptionId,
            text -> ExternalId.parse(text).map(ExternalId::text),
            "must have 1 to " + MAX_CODE + " characters");
    Supplier<List<UUID>> documents =
        fields.eachText(
            "proofOfExecution",
            proofOfExecution == null ? List.of() : proofOfExecution,
            CanonicalUuid::parse,
            "must be a UUID");
    fields.refuseIfWrong();
    return new Claim(
        claimant.get(),
        mpn.get(),
        tenant.get(),
        domain.get(),
        area.get().name(),
        done.get().name(),
        code.get(),
        subscription.get().orElse(null),
        documents.get(),
        List.of());
  }

  private Supplier<String> claimant(Fields fields, Optional<String> ownPartnerId) {
    if (ownPartnerId.isEmpty()) {
      return fields.text("partnerId", partnerId, MAX_CODE);
    }
    return partnerId == null || partnerId.equals(ownPartnerId.get())
        ? ownPartnerId::get
        : fields.wrong("partnerId", "must be absent or your own");
  }
}
