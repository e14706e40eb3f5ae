package org.cpor.verifier.directory.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.security.Role;
import org.cpor.verifier.directory.application.FeedingDirectory;
import org.cpor.verifier.directory.application.IdentifierEntry;
import org.cpor.verifier.directory.application.PartnerEntry;
import org.cpor.verifier.directory.application.ProductEntry;
import org.cpor.verifier.directory.application.SubscriptionEntry;
import org.cpor.verifier.directory.application.TenantEntry;
import org.cpor.verifier.directory.domain.DirectoryRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Writes single records of the directory. The answer to a write is the saved record. The headers
 * {@code If-Match} and {@code If-None-Match} make a write conditional.
 */
@Path("/directory")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.DIRECTORY_FEED)
@Tag(
    name = "Directory",
    description =
        "What is known about customers, subscriptions, partners and products. A feed writes it, and"
            + " claims are verified with it.")
public class DirectoryFeedResource {

  private final FeedingDirectory feeding;
  private final RequestConditions conditions;
  private final RecordTags tags;

  DirectoryFeedResource(FeedingDirectory feeding, RequestConditions conditions, RecordTags tags) {
    this.feeding = feeding;
    this.conditions = conditions;
    this.tags = tags;
  }

  @PUT
  @Path("/tenants/{tenantId}")
  @Versioned
  @Operation(
      operationId = "putDirectoryTenant",
      summary = "Write a customer",
      description =
          "Replaces what the directory knows about a customer: its name, country and verified"
              + " domains.")
  @APIResponse(
      responseCode = "200",
      description = "The saved record.",
      content = @Content(schema = @Schema(implementation = TenantView.class)))
  public Response put(
      @Parameter(schema = @Schema(implementation = UUID.class)) @PathParam("tenantId")
          String tenantId,
      TenantEntry entry) {
    return save(entry.toRecord(tenantId), TenantView::of);
  }

  @PUT
  @Path("/subscriptions/{subscriptionId}")
  @Versioned
  @Operation(
      operationId = "putDirectorySubscription",
      summary = "Write a subscription",
      description =
          "Replaces what the directory knows about a subscription: its customer, products,"
              + " provisioning and status. Claims that wait for provisioning are verified again when"
              + " the product is provisioned. Associations on a subscription that cannot be used any"
              + " more end.")
  @APIResponse(
      responseCode = "200",
      description = "The saved record.",
      content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
  public Response put(
      @Parameter(schema = @Schema(implementation = UUID.class)) @PathParam("subscriptionId")
          String subscriptionId,
      SubscriptionEntry entry) {
    return save(entry.toRecord(subscriptionId), SubscriptionView::of);
  }

  @PUT
  @Path("/partners/{partnerId}")
  @Versioned
  @Operation(
      operationId = "putDirectoryPartner",
      summary = "Write a partner",
      description =
          "Replaces what the directory knows about a partner: its MPNs, their partner types"
              + " and enrolments.")
  @APIResponse(
      responseCode = "200",
      description = "The saved record.",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Response put(
      @Parameter(example = "P-1001") @PathParam("partnerId") String partnerId, PartnerEntry entry) {
    return save(entry.toRecord(partnerId), PartnerView::of);
  }

  @PUT
  @Path("/identifiers/{id}")
  @Versioned
  @Operation(
      operationId = "putDirectoryIdentifier",
      summary = "Write an id that is not a subscription's",
      description =
          "Says that an id is the id of an order, a SKU or an offer. A claim that names it as"
              + " its subscription is told so.")
  @APIResponse(
      responseCode = "200",
      description = "The saved record.",
      content = @Content(schema = @Schema(implementation = IdentifierView.class)))
  public Response put(
      @Parameter(
              description = "The id.",
              schema = @Schema(type = SchemaType.STRING, maxLength = 64, examples = "12345678"))
          @PathParam("id")
          String id,
      IdentifierEntry entry) {
    return save(entry.toRecord(id), IdentifierView::of);
  }

  @PUT
  @Path("/products/{code}")
  @Versioned
  @Operation(
      operationId = "putDirectoryProduct",
      summary = "Write a product",
      description =
          "Replaces a product or workload of the catalogue, and publishes it to the other"
              + " services.")
  @APIResponse(
      responseCode = "200",
      description = "The saved record.",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  public Response put(
      @Parameter(
              description = "The code of the product.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      pattern = "^[A-Z0-9_]{1,64}$",
                      examples = "DYNAMICS_365_SALES"))
          @PathParam("code")
          String code,
      ProductEntry entry) {
    return save(entry.toRecord(code), ProductView::of);
  }

  private <R extends DirectoryRecord> Response save(R record, Function<R, Object> view) {
    WriteCondition condition = conditions.ofWrite();
    Object saved =
        view.apply(feeding.put(record, known -> condition.check(known.map(view).map(tags::of))));
    return Response.ok(saved).tag(tags.of(saved).header()).build();
  }
}
