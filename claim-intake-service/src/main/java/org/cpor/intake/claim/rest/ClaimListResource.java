package org.cpor.intake.claim.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cpor.identifiers.MpnId;
import org.cpor.identifiers.PartnerId;
import org.cpor.intake.catalogue.application.Catalogue;
import org.cpor.intake.claim.application.ExportingClaims;
import org.cpor.intake.claim.application.FindingClaims;
import org.cpor.intake.claim.application.Search;
import org.cpor.intake.claim.application.Selection;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.request.RequestFields;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.VariesByLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists of claims. Partners see their own claims; reviewers and operators see all claims. */
@RunOnVirtualThread
@Path("/claims")
@RolesAllowed({
  Role.BILLING_ADMIN,
  Role.GLOBAL_ADMIN,
  Role.INCENTIVES_ADMIN,
  Role.PORTAL,
  Role.REVIEWER,
  Role.REVIEW_LEAD,
  Role.OPERATOR
})
class ClaimListResource {

  private static final String CSV = "text/csv; charset=utf-8";

  private static final String SPREADSHEETS =
      """
      CSV as in RFC 4180, in UTF-8, with texts in quotation marks. To open it in Excel by a double-click, add \
      ?bom=true; otherwise Excel shows accented letters wrongly. Where Excel splits columns at semicolons, as in \
      Hungary and most of continental Europe, add ?separator=semicolon&bom=true. By a double-click Excel also \
      removes leading zeros from values that have only digits, such as MPNs. To keep them, import the file (Data, \
      From Text/CSV) and set the columns to text. LibreOffice shows a dialog: choose UTF-8, the separator and \
      "Format quoted field as text". The export puts an apostrophe before each =, +, - and @ with which a \
      spreadsheet could begin a formula.\
      """;

  private final FindingClaims finding;
  private final ExportingClaims exporting;
  private final Catalogue catalogue;
  private final ClaimViews views;
  private final Caller caller;

  ClaimListResource(
      FindingClaims finding,
      ExportingClaims exporting,
      Catalogue catalogue,
      ClaimViews views,
      Caller caller) {
    this.finding = finding;
    this.exporting = exporting;
    this.catalogue = catalogue;
    this.views = views;
    this.caller = caller;
  }

  /** Returns a page of the list. {@code q} searches for ids, MPNs and parts of domains. */
  @GET
  @VariesByLanguage
  @Produces(MediaType.APPLICATION_JSON)
  public Page<ClaimView> list(
      @QueryParam("partnerId") @Nullable String partnerId,
      @QueryParam("status") @Nullable ClaimStatus status,
      @QueryParam("product") @Nullable String product,
      @QueryParam("tenantId") @Nullable UUID tenantId,
      @QueryParam("mpnId") @Nullable String mpnId,
      @QueryParam("competing") @Nullable Boolean competing,
      @QueryParam("q") @Nullable String q,
      @QueryParam("sort") @DefaultValue(ClaimSort.DEFAULT) ClaimSort sort,
      @QueryParam("after") @Nullable ClaimCursor after,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit) {
    Selection selection =
        select(partnerId, status, product, tenantId, mpnId, competing, q, sort, after);
    return Page.of(
        finding.list(selection, caller.partnerId(), limit.probe()),
        limit,
        views::of,
        claim -> new ClaimCursor(sort.order(), sort.order().position(claim)).toString());
  }

  /** All claims of the list as CSV, for a spreadsheet. */
  @GET
  @Path("/export")
  @Produces(CSV)
  @Operation(
      summary = "All claims of the list as CSV, for a spreadsheet",
      description = SPREADSHEETS)
  public Response export(
      @QueryParam("partnerId") @Nullable String partnerId,
      @QueryParam("status") @Nullable ClaimStatus status,
      @QueryParam("product") @Nullable String product,
      @QueryParam("tenantId") @Nullable UUID tenantId,
      @QueryParam("mpnId") @Nullable String mpnId,
      @QueryParam("competing") @Nullable Boolean competing,
      @QueryParam("q") @Nullable String q,
      @QueryParam("sort") @DefaultValue(ClaimSort.DEFAULT) ClaimSort sort,
      @Parameter(
              schema =
                  @Schema(
                      implementation = String.class,
                      enumeration = {",", ";", "tab"}),
              description =
                  "the character between the columns; the names comma and semicolon are"
                      + " also accepted")
          @QueryParam("separator")
          @DefaultValue(ColumnSeparator.DEFAULT)
          ColumnSeparator separator,
      @Parameter(
              description =
                  "whether the file begins with a byte order mark, by which Excel recognizes"
                      + " UTF-8")
          @QueryParam("bom")
          @DefaultValue("false")
          Boolean bom,
      @Context UriInfo uri) {
    Selection selection =
        select(partnerId, status, product, tenantId, mpnId, competing, q, sort, null);
    Optional<String> onlyOf = caller.partnerId();
    ColumnSeparator columns = separator.unlessIn(uri.getRequestUri().getRawQuery());
    StreamingOutput rows =
        to -> {
          ClaimTable table = new ClaimTable(to, columns, bom);
          exporting.export(selection, onlyOf, table::add);
          table.end();
        };
    return Response.ok(rows, CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"claims.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private Selection select(
      @Nullable String partnerId,
      @Nullable ClaimStatus status,
      @Nullable String product,
      @Nullable UUID tenantId,
      @Nullable String mpnId,
      @Nullable Boolean competing,
      @Nullable String q,
      ClaimSort sort,
      @Nullable ClaimCursor after) {
    RequestFields fields = new RequestFields();
    Optional<String> known =
        fields.optional(
            "product",
            product,
            only(catalogue::knows),
            "must be the code of a product or workload of the catalogue");
    Optional<MpnId> mpn = fields.optional("mpnId", mpnId, MpnId::parse, "must be 1 to 10 digits");
    Optional<PartnerId> partner =
        fields.optional("partnerId", partnerId, PartnerId::parse, RequestFields.PARTNER_ID);
    Optional<Search> search =
        fields.optional("q", q == null || q.isBlank() ? null : q, Search::parse, Search.FORM);
    fields.refuseAll();
    return new Selection(
        partner.map(PartnerId::text).orElse(null),
        status,
        known.orElse(null),
        tenantId,
        mpn.orElse(null),
        competing,
        search.orElse(null),
        sort.order(),
        after == null ? null : after.in(sort.order()));
  }

  private static Function<String, Optional<String>> only(Predicate<String> form) {
    return value -> Optional.of(value).filter(form);
  }
}
