package org.cpor.intake.claim.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.cpor.intake.catalogue.application.Catalogue;
import org.cpor.intake.claim.application.ExportingClaims;
import org.cpor.intake.claim.application.FindingClaims;
import org.cpor.intake.claim.application.FoundClaims;
import org.cpor.intake.claim.application.Selection;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.VariesByLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Lists of claims. Partners see their own claims; portals, reviewers and operators see all claims.
 */
@RunOnVirtualThread
@Path("/claims")
@Tag(name = "Claims")
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

  private static final String EXAMPLE =
      """
      "claimId","partnerId","mpnId","tenantId","domain","solutionArea","activity","product","subscriptionId",\
      "status","competing","findings","reason","filedAt","reviewDueAt","respondBy","decidedAt","revision",\
      "customerContactName","customerContactEmail","partnerContactName","partnerContactEmail","locale","note"
      "0199f3a0-6c1e-7c7a-8d5b-0a6f1f2b3c4d","P-1001","4567890","8f0e6d4c-1b2a-4c3d-9e5f-6a7b8c9d0e1f",\
      "contoso.example","BUSINESS_APPLICATIONS","USAGE","DYNAMICS_365_SALES",\
      "5c1d7a52-0f3e-4b7a-9c39-3a9a1c1f0e11","UNDER_REVIEW",false,"","","2026-11-20T09:30:00Z",\
      "2026-11-27T23:00:00Z","","",1,"Kiss Anna","anna.kiss@contoso.example","Nagy Béla",\
      "bela.nagy@partner.example","hu",""
      """;

  private static final String SPREADSHEETS =
      """
      All claims of `listClaims`, not only a page, as a table for a spreadsheet. A partner gets only its own claims.

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
  @Operation(
      operationId = "listClaims",
      summary = "List claims",
      description =
          """
          Lists the claims that fit all given filters. A partner gets only its own claims.

          To follow changes, begin with `updatedSince` and read all pages with `after`. The last page has \
          `updatedUntil`: send it as `updatedSince` the next time. So no change is missed or listed twice. A claim that \
          changed several times is listed once, as it is now. A change appears when no earlier change is still being \
          stored, usually within milliseconds.\
          """)
  @APIResponse(responseCode = "200", description = "A page of the claims.")
  public ClaimPage list(
      @BeanParam ClaimFilter filter,
      @Parameter(
              description =
                  "The order. By default it is `-filedAt`; with `updatedSince` it is `updatedAt`.")
          @QueryParam("sort")
          @Nullable ClaimSort sort,
      @Parameter(
              description =
                  "Whether the page has `total`. Counting takes up to a few hundred milliseconds, so"
                      + " ask for it only on the first page.")
          @QueryParam("total")
          @DefaultValue("false")
          Boolean total,
      @QueryParam("after") @Nullable ClaimCursor after,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit) {
    ClaimSort inOrder = ClaimSort.ofList(sort, filter);
    Selection selection = filter.selection(catalogue, inOrder, after);
    FoundClaims found = finding.list(selection, caller.partnerId(), limit.probe());
    Page<ClaimView> page =
        Page.of(
            found.claims(),
            limit,
            views::of,
            claim -> ClaimCursor.of(inOrder.order(), claim).toString());
    return ClaimPage.of(
        page,
        total ? Optional.of(finding.total(selection, caller.partnerId())) : Optional.empty(),
        found.changedBefore());
  }

  /** All claims of the list as CSV, for a spreadsheet. */
  @GET
  @Path("/export")
  @Produces(CSV)
  @Operation(
      operationId = "exportClaims",
      summary = "Export claims as CSV",
      description = SPREADSHEETS)
  @APIResponse(
      responseCode = "200",
      description = "A header and one row for each claim, in the order of the list.",
      content =
          @Content(
              mediaType = CSV,
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "export", value = EXAMPLE)),
      headers =
          @Header(
              name = HttpHeaders.CONTENT_DISPOSITION,
              description = "The name of the file.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      examples = "attachment; filename=\"claims.csv\"")))
  public Response export(
      @BeanParam ClaimFilter filter,
      @Parameter(
              description =
                  "The order. By default it is `-filedAt`. In the order `updatedAt`, a claim that"
                      + " changes during the export may be in the file twice.")
          @QueryParam("sort")
          @Nullable ClaimSort sort,
      @Parameter(description = "The character between the columns.")
          @QueryParam("separator")
          @DefaultValue(ColumnSeparator.DEFAULT)
          ColumnSeparator separator,
      @Parameter(
              description =
                  "Whether the file begins with a byte order mark, by which Excel recognizes"
                      + " UTF-8.")
          @QueryParam("bom")
          @DefaultValue("false")
          Boolean bom,
      @Context UriInfo uri) {
    Selection selection = filter.selection(catalogue, ClaimSort.ofExport(sort), null);
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
}
