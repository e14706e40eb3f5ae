package org.cpor.claimform;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a client sent it. Any field can be missing or wrong; {@link ClaimForm} reports all
 * errors.
 */
@Schema(
    description = "A claim of a partner on one product or workload of a customer.",
    requiredProperties = {"mpnId", "customer", "solutionArea", "activity", "product"})
public record ClaimRequest(
    @Schema(
            description =
                "The partner that claims. A portal must name it. A partner may omit it, or send its"
                    + " own id.",
            pattern = "^\\s*[A-Za-z0-9._-]{1,64}\\s*$",
            examples = "P-1001")
        @Nullable String partnerId,
    @Schema(
            description = "The id of the partner in the Microsoft partner network (MPN).",
            pattern = "^\\s*[0-9]{1,10}\\s*$",
            examples = "4567890")
        @Nullable String mpnId,
    @Nullable CustomerRequest customer,
    @Schema(enumeration = {"BUSINESS_APPLICATIONS", "MICROSOFT_365"}) @Nullable String solutionArea,
    @Schema(
            description =
                "What the partner did. `PRESALES` and `REVENUE_ASSOCIATION` apply to business"
                    + " applications only.",
            enumeration = {"PRESALES", "USAGE", "REVENUE_ASSOCIATION"})
        @Nullable String activity,
    @Schema(
            description = "The code of a product or workload of the catalogue that can be claimed.",
            minLength = 1,
            maxLength = 64,
            examples = "DYNAMICS_365_SALES")
        @Nullable String product,
    @Schema(
            description =
                "The id of the customer's subscription with the product. A claim on a business"
                    + " application needs it. A text that is not such an id is a finding of the"
                    + " verification, not an error of the request.",
            maxLength = 64,
            examples = "5c1d7a52-0f3e-4b7a-9c39-3a9a1c1f0e11")
        @Nullable String subscriptionId,
    @Schema(
            description = "The ids of the partner's documents that prove the work.",
            type = SchemaType.ARRAY,
            implementation = UUID.class,
            maxItems = 20,
            uniqueItems = true)
        @Nullable List<@Nullable String> proofOfExecution,
    @Schema(description = "The person at the customer who can confirm the work.")
        @Nullable ContactRequest customerContact,
    @Schema(description = "The person at the partner who answers questions.")
        @Nullable ContactRequest partnerContact,
    @Schema(
            description =
                "The language of the comments and findings, as a tag of BCP 47. There are texts in"
                    + " Hungarian (`hu`, by default) and English (`en`).",
            maxLength = 100,
            examples = "hu")
        @Nullable String locale,
    @Schema(description = "The partner's words to the reviewers.", maxLength = 10_000)
        @Nullable String note) {

  /** The customer of the claim. */
  @Schema(
      description = "The customer that has the product.",
      requiredProperties = {"tenantId", "domain"})
  public record CustomerRequest(
      @Schema(description = "The id of the customer's tenant.", implementation = UUID.class)
          @Nullable String tenantId,
      @Schema(
              description = "A domain of the tenant. It can have letters outside ASCII.",
              minLength = 1,
              maxLength = 1000,
              examples = "contoso.example")
          @Nullable String domain) {}

  /** A contact person. */
  @Schema(
      description = "A contact person.",
      requiredProperties = {"name", "email"})
  public record ContactRequest(
      @Schema(minLength = 1, maxLength = 200, examples = "Kiss Anna") @Nullable String name,
      @Schema(
              format = "email",
              minLength = 1,
              maxLength = 1000,
              examples = "anna.kiss@contoso.example")
          @Nullable String email) {}
}
