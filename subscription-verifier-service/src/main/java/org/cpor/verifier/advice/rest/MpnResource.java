package org.cpor.verifier.advice.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cpor.identifiers.PartnerId;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.ReaderLanguage;
import org.cpor.platform.texts.VariesByLanguage;
import org.cpor.verifier.advice.application.AdviceTexts;
import org.cpor.verifier.advice.application.ChoosingMpn;
import org.cpor.verifier.advice.domain.Choice;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The MPNs of a partner, with advice. A partner can read only its own MPNs. */
@Path("/partners/{partnerId}/mpns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "MPNs",
    description = "The locations of a partner, and which of them to name in a claim.")
public class MpnResource {

  private final ChoosingMpn choosing;
  private final Caller caller;
  private final ReaderLanguage language;

  MpnResource(ChoosingMpn choosing, Caller caller, ReaderLanguage language) {
    this.choosing = choosing;
    this.caller = caller;
    this.language = language;
  }

  /**
   * Lists the partner's MPNs with advice in the requested language.
   *
   * @param area the solution area of the claim. The best MPNs for this area come first, and advice
   *     about missing enrolments concerns only this area
   */
  @GET
  @VariesByLanguage
  @Operation(
      operationId = "listPartnerMpns",
      summary = "List a partner's MPNs with advice",
      description =
          "The MPNs of a partner with their partner types, enrolments and advice. The best for the"
              + " solution area come first. A partner reads only its own.")
  @APIResponse(responseCode = "200", description = "A page of MPNs.")
  @RolesAllowed({
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN,
    Role.PORTAL,
    Role.REVIEWER,
    Role.REVIEW_LEAD,
    Role.OPERATOR,
    Role.DIRECTORY_FEED
  })
  public Page<MpnView> mpns(
      @Parameter(example = "P-1001") @PathParam("partnerId") String partnerId,
      @Parameter(
              description =
                  "The solution area of the claim. The best MPNs for it come first, and advice about"
                      + " missing enrolments concerns only it.")
          @QueryParam("solutionArea")
          @Nullable SolutionArea area,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
      @QueryParam("after") @Nullable String after) {
    List<Choice> choices =
        PartnerId.parse(partnerId)
            .map(PartnerId::text)
            .filter(this::isVisible)
            .flatMap(id -> choosing.among(id, Optional.ofNullable(area)))
            .orElseThrow(() -> ProblemException.notFound("There is no such partner."));
    List<SolutionArea> areas = area == null ? List.of(SolutionArea.values()) : List.of(area);
    AdviceTexts texts = new AdviceTexts(language.get());
    return Page.of(
        after == null ? choices : following(choices, after),
        limit,
        choice -> MpnView.of(choice, areas, texts),
        choice -> choice.mpn().mpnId());
  }

  private boolean isVisible(String partnerId) {
    return caller.partnerId().map(partnerId::equals).orElse(true);
  }

  private static List<Choice> following(List<Choice> choices, String mpnId) {
    int last =
        IntStream.range(0, choices.size())
            .filter(i -> choices.get(i).mpn().mpnId().equals(mpnId))
            .findFirst()
            .orElseThrow(() ->
                ProblemException.invalid(
                    List.of(new Violation("after", "must be the next of an earlier page"))));
    return choices.subList(last + 1, choices.size());
  }
}
