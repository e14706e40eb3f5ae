package org.cpor.arbitration.association.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.application.AssociationFilter;
import org.cpor.arbitration.association.application.AssociationState;
import org.cpor.arbitration.association.application.EndingAssociation;
import org.cpor.arbitration.association.application.ReadingAssociations;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.identifiers.Blanks;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** Who holds what, since when, until when. */
@Path("/associations")
@Produces(MediaType.APPLICATION_JSON)
class AssociationResource {

  private final ReadingAssociations reading;
  private final EndingAssociation ending;
  private final Caller caller;

  AssociationResource(ReadingAssociations reading, EndingAssociation ending, Caller caller) {
    this.reading = reading;
    this.ending = ending;
    this.caller = caller;
  }

  /** The newest first. A partner sees its own, whatever it asks for. */
  @GET
  @RolesAllowed({
    Role.REVIEWER,
    Role.REVIEW_LEAD,
    Role.OPERATOR,
    Role.PORTAL,
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN
  })
  public Page<AssociationView> list(
      @QueryParam("tenantId") @Nullable UUID tenantId,
      @QueryParam("partnerId") @Nullable String partnerId,
      @QueryParam("state") @Nullable AssociationState state,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
      @QueryParam("after") @Nullable UUID after) {
    Optional<String> own = caller.partnerId();
    @Nullable String wanted = partnerId == null ? null : Blanks.trim(partnerId);
    if (own.isPresent() && wanted != null && !own.get().equals(wanted)) {
      return new Page<>(List.of(), null);
    }
    AssociationFilter filter = new AssociationFilter(tenantId, own.orElse(wanted), state);
    List<Association> rows = reading.list(filter, after, limit.probe());
    return Page.of(rows, limit, AssociationView::of, row -> row.associationId().toString());
  }

  /** Ends an association before its time. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{associationId}/termination")
  @RolesAllowed(Role.REVIEW_LEAD)
  public AssociationView terminate(
      @PathParam("associationId") UUID associationId, @Valid TerminationRequest request) {
    return AssociationView.of(ending.terminate(associationId, request.endReason()));
  }
}
