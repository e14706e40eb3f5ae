package org.cpor.intake.catalogue.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cpor.intake.catalogue.application.Catalogue;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.ReaderLanguage;
import org.cpor.platform.texts.VariesByLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the catalogue, for people who fill in or read a claim. */
@RunOnVirtualThread
@Path("/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "What can be claimed.")
class CatalogueResource {

  private final Catalogue catalogue;
  private final Clock clock;
  private final ReaderLanguage language;

  CatalogueResource(Catalogue catalogue, Clock clock, ReaderLanguage language) {
    this.catalogue = catalogue;
    this.clock = clock;
    this.language = language;
  }

  /** Shows the catalogue in Hungarian or English, as {@code Accept-Language} asks. */
  @GET
  @VariesByLanguage
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
  @APIResponse(responseCode = "200", description = "The catalogue of today.")
  public CatalogueView show() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return CatalogueView.of(catalogue.products(), language.get(), today);
  }
}
