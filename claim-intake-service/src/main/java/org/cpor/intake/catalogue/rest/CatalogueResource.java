package org.cpor.intake.catalogue.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.cpor.intake.catalogue.application.Catalogue;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the catalogue, for people who fill in or read a claim. */
@RunOnVirtualThread
@Path("/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "What can be claimed.")
class CatalogueResource {

  private final Catalogue catalogue;
  private final Clock clock;

  CatalogueResource(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Shows the catalogue in Hungarian or English, as {@code Accept-Language} asks. */
  @GET
  @RolesAllowed({
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN,
    Role.PORTAL,
    Role.REVIEWER,
    Role.REVIEW_LEAD,
    Role.OPERATOR
  })
  @Operation(
      operationId = "getCatalogue",
      summary = "Show what can be claimed",
      description =
          "Shows the solution areas with their activities, products and workloads, in Hungarian or"
              + " English. It is the same for all callers.")
  @APIResponse(
      responseCode = "200",
      description = "The catalogue of today.",
      content = @Content(schema = @Schema(implementation = CatalogueView.class)))
  public Response show(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    Locale language = Languages.accepted(Optional.ofNullable(acceptLanguage));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Response.ok(CatalogueView.of(catalogue.products(), language, today))
        .language(language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
