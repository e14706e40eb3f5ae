package org.cpor.verifier.directory.rest;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.PartnerId;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Role;
import org.cpor.verifier.directory.application.Directory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads single records of the directory. */
@Path("/directory")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DIRECTORY_FEED, Role.OPERATOR})
@Tag(
    name = "Directory",
    description =
        "What is known about customers, subscriptions, partners and products. A feed writes it, and"
            + " claims are verified with it.")
public class DirectoryResource {

  private final Directory directory;
  private final RequestConditions conditions;
  private final RecordTags tags;

  DirectoryResource(Directory directory, RequestConditions conditions, RecordTags tags) {
    this.directory = directory;
    this.conditions = conditions;
    this.tags = tags;
  }

  @GET
  @Path("/tenants/{tenantId}")
  @Versioned
  @Operation(
      operationId = "getDirectoryTenant",
      summary = "Read a customer",
      description = "The record, as the feed wrote it last.")
  @APIResponse(
      responseCode = "200",
      description = "The record.",
      content = @Content(schema = @Schema(implementation = TenantView.class)))
  public Response tenant(
      @Parameter(schema = @Schema(implementation = UUID.class)) @PathParam("tenantId")
          String tenantId) {
    return show(
        CanonicalUuid.parse(tenantId).flatMap(directory::tenant),
        TenantView::of,
        "There is no such tenant.");
  }

  @GET
  @Path("/subscriptions/{subscriptionId}")
  @Versioned
  @Operation(
      operationId = "getDirectorySubscription",
      summary = "Read a subscription",
      description = "The record, as the feed wrote it last.")
  @APIResponse(
      responseCode = "200",
      description = "The record.",
      content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
  public Response subscription(
      @Parameter(schema = @Schema(implementation = UUID.class)) @PathParam("subscriptionId")
          String subscriptionId) {
    return show(
        CanonicalUuid.parse(subscriptionId).flatMap(directory::subscription),
        SubscriptionView::of,
        "There is no such subscription.");
  }

  @GET
  @Path("/partners/{partnerId}")
  @Versioned
  @Operation(
      operationId = "getDirectoryPartner",
      summary = "Read a partner",
      description = "The record, as the feed wrote it last.")
  @APIResponse(
      responseCode = "200",
      description = "The record.",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Response partner(@Parameter(example = "P-1001") @PathParam("partnerId") String partnerId) {
    return show(
        PartnerId.parse(partnerId).flatMap(known -> directory.partner(known.text())),
        PartnerView::of,
        "There is no such partner.");
  }

  @GET
  @Path("/identifiers/{id}")
  @Versioned
  @Operation(
      operationId = "getDirectoryIdentifier",
      summary = "Read an id that is not a subscription's",
      description = "The record, as the feed wrote it last.")
  @APIResponse(
      responseCode = "200",
      description = "The record.",
      content = @Content(schema = @Schema(implementation = IdentifierView.class)))
  public Response identifier(
      @Parameter(
              description = "The id.",
              schema = @Schema(type = SchemaType.STRING, maxLength = 64, examples = "12345678"))
          @PathParam("id")
          String id) {
    return show(
        ExternalId.parse(id).flatMap(known -> directory.identifier(known.text())),
        IdentifierView::of,
        "There is no such identifier.");
  }

  @GET
  @Path("/products/{code}")
  @Versioned
  @Operation(
      operationId = "getDirectoryProduct",
      summary = "Read a product",
      description = "The record, as the feed wrote it last.")
  @APIResponse(
      responseCode = "200",
      description = "The record.",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  public Response product(
      @Parameter(
              description = "The code of the product.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      pattern = "^[A-Z0-9_]{1,64}$",
                      examples = "DYNAMICS_365_SALES"))
          @PathParam("code")
          String code) {
    return show(directory.product(code), ProductView::of, "There is no such product.");
  }

  private <R> Response show(
      Optional<R> found, Function<R, Object> view, @CompileTimeConstant String absence) {
    Object shown = view.apply(found.orElseThrow(() -> ProblemException.notFound(absence)));
    return conditions.answer(tags.of(shown), () -> shown);
  }
}
