package org.cpor.intake.claim.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.wire.Rfc3339;
import org.cpor.identifiers.MpnId;
import org.cpor.identifiers.PartnerId;
import org.cpor.intake.catalogue.application.Catalogue;
import org.cpor.intake.claim.application.Search;
import org.cpor.intake.claim.application.Selection;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.request.RequestFields;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that select claims for a list or an export. */
class ClaimFilter {

  @Parameter(
      description = "Only the claims of this partner.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              pattern = "^\\s*[A-Za-z0-9._-]{1,64}\\s*$",
              examples = "P-1001"))
  @QueryParam("partnerId")
  @Nullable String partnerId;

  @Parameter(
      description =
          "Only the claims with one of these statuses. The parameter may be repeated, such as"
              + " `status=SUBMITTED&status=UNDER_REVIEW`.")
  @QueryParam("status")
  List<ClaimStatus> status = List.of();

  @Parameter(
      description = "Only the claims on this product or workload of the catalogue.",
      schema = @Schema(type = SchemaType.STRING, examples = "DYNAMICS_365_SALES"))
  @QueryParam("product")
  @Nullable String product;

  @Parameter(description = "Only the claims on this customer's tenant.")
  @QueryParam("tenantId")
  @Nullable UUID tenantId;

  @Parameter(
      description = "Only the claims of this MPN.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              pattern = "^\\s*[0-9]{1,10}\\s*$",
              examples = "4567890"))
  @QueryParam("mpnId")
  @Nullable String mpnId;

  @Parameter(
      description = "Only the claims that compete with another partner, or only those that do not.")
  @QueryParam("competing")
  @Nullable Boolean competing;

  @Parameter(
      description =
          "Only the claims with this id of a claim, tenant or subscription, with this MPN, or whose"
              + " domain has this part. The text must have three letters or digits in a row.",
      schema = @Schema(type = SchemaType.STRING, maxLength = 100, examples = "contoso"))
  @QueryParam("q")
  @Nullable String q;

  @Parameter(
      description =
          "Only the claims that were changed at this instant or later, as `updatedAt` has it. New"
              + " claims count as changed; comments alone do not change a claim.",
      schema = @Schema(implementation = Instant.class))
  @QueryParam("updatedSince")
  @Nullable String updatedSince;

  /**
   * Reads the parameters.
   *
   * @param after the cursor after which the page begins; null for the first page
   * @throws ProblemException when a parameter has no valid value, or when {@code after} comes from
   *     a list with another sort order
   */
  Selection selection(Catalogue catalogue, ClaimSort sort, @Nullable ClaimCursor after) {
    RequestFields fields = new RequestFields();
    Optional<String> known =
        fields.parameter(
            "product",
            product,
            code -> Optional.of(code).filter(catalogue::knows),
            "must be the code of a product or workload of the catalogue");
    Optional<MpnId> mpn = fields.parameter("mpnId", mpnId, MpnId::parse, "must be 1 to 10 digits");
    Optional<PartnerId> partner =
        fields.parameter("partnerId", partnerId, PartnerId::parse, RequestFields.PARTNER_ID);
    Optional<Search> search = fields.parameter("q", q, Search::parse, Search.FORM);
    Optional<Instant> since =
        fields.parameter(
            "updatedSince",
            updatedSince,
            Rfc3339::instant,
            "must be an instant as RFC 3339 has it, such as 2026-11-20T09:30:00Z");
    fields.refuseAll();
    return new Selection(
        partner.map(PartnerId::text).orElse(null),
        Set.copyOf(status),
        known.orElse(null),
        tenantId,
        mpn.orElse(null),
        competing,
        search.orElse(null),
        since.orElse(null),
        sort.order(),
        after == null ? null : after.in(sort.order()));
  }
}
