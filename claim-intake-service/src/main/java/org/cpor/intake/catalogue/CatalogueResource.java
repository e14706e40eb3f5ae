package org.cpor.intake.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.cpor.platform.security.Role;

/** What can be claimed, for whoever fills in or reads a claim. */
@RunOnVirtualThread
@Path("/catalogue")
@Produces(MediaType.APPLICATION_JSON)
class CatalogueResource {

  /** The first is the one for those who ask for neither. */
  private static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("hu"), Locale.forLanguageTag("en"));

  private final Catalogue catalogue;
  private final Clock clock;

  CatalogueResource(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** In Hungarian or English, whichever {@code Accept-Language} prefers. */
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
  public Response show(@Context HttpHeaders headers) {
    Locale language =
        headers.getAcceptableLanguages().stream()
            .map(wanted -> Locale.of(wanted.getLanguage()))
            .filter(LANGUAGES::contains)
            .findFirst()
            .orElse(LANGUAGES.getFirst());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Response.ok(CatalogueView.of(catalogue.products(), language, today))
        .language(language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
