package org.cpor.verifier.directory.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.PartnerId;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Role;
import org.cpor.verifier.directory.application.Directory;
import org.cpor.verifier.directory.application.FeedingDirectory;
import org.cpor.verifier.directory.application.IdentifierEntry;
import org.cpor.verifier.directory.application.PartnerEntry;
import org.cpor.verifier.directory.application.ProductEntry;
import org.cpor.verifier.directory.application.SubscriptionEntry;
import org.cpor.verifier.directory.application.TenantEntry;
import org.cpor.verifier.directory.domain.DirectoryRecord;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Reads and writes single records of the directory. A write answers with the saved record and is
 * subject to {@code If-Match} and {@code If-None-Match}. The ETag is computed from the content.
 */
@Path("/directory")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DIRECTORY_FEED, Role.OPERATOR})
public class DirectoryResource {

  private final FeedingDirectory feeding;
  private final Directory directory;
  private final RequestConditions conditions;
  private final ObjectMapper json;

  DirectoryResource(
      FeedingDirectory feeding,
      Directory directory,
      RequestConditions conditions,
      ObjectMapper json) {
    this.feeding = feeding;
    this.directory = directory;
    this.conditions = conditions;
    this.json = json;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/tenants/{id}")
  @RolesAllowed(Role.DIRECTORY_FEED)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TenantView.class)))
  public Response put(String id, TenantEntry entry) {
    return save(entry.toRecord(id), TenantView::of);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/subscriptions/{id}")
  @RolesAllowed(Role.DIRECTORY_FEED)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
  public Response put(String id, SubscriptionEntry entry) {
    return save(entry.toRecord(id), SubscriptionView::of);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/partners/{id}")
  @RolesAllowed(Role.DIRECTORY_FEED)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Response put(String id, PartnerEntry entry) {
    return save(entry.toRecord(id), PartnerView::of);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/identifiers/{id}")
  @RolesAllowed(Role.DIRECTORY_FEED)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IdentifierView.class)))
  public Response put(String id, IdentifierEntry entry) {
    return save(entry.toRecord(id), IdentifierView::of);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/products/{code}")
  @RolesAllowed(Role.DIRECTORY_FEED)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  public Response put(String code, ProductEntry entry) {
    return save(entry.toRecord(code), ProductView::of);
  }

  @GET
  @Path("/tenants/{id}")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TenantView.class)))
  public Response tenant(String id) {
    return show(
        CanonicalUuid.parse(id).flatMap(directory::tenant),
        TenantView::of,
        "There is no such tenant.");
  }

  @GET
  @Path("/subscriptions/{id}")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
  public Response subscription(String id) {
    return show(
        CanonicalUuid.parse(id).flatMap(directory::subscription),
        SubscriptionView::of,
        "There is no such subscription.");
  }

  @GET
  @Path("/partners/{id}")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Response partner(String id) {
    return show(
        PartnerId.parse(id).flatMap(known -> directory.partner(known.text())),
        PartnerView::of,
        "There is no such partner.");
  }

  @GET
  @Path("/identifiers/{id}")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = IdentifierView.class)))
  public Response identifier(String id) {
    return show(
        ExternalId.parse(id).flatMap(known -> directory.identifier(known.text())),
        IdentifierView::of,
        "There is no such identifier.");
  }

  @GET
  @Path("/products/{code}")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  public Response product(String code) {
    return show(directory.product(code), ProductView::of, "There is no such product.");
  }

  private <R extends DirectoryRecord> Response save(R record, Function<R, Object> view) {
    WriteCondition condition = conditions.ofWrite();
    Object saved =
        view.apply(feeding.put(record, known -> condition.check(known.map(view).map(this::tag))));
    return Response.ok(saved).tag(tag(saved).header()).build();
  }

  private <R> Response show(
      Optional<R> found, Function<R, Object> view, @CompileTimeConstant String absence) {
    Object shown = view.apply(found.orElseThrow(() -> ProblemException.notFound(absence)));
    return conditions.answer(tag(shown), () -> shown);
  }

  private VersionTag tag(Object view) {
    try {
      return VersionTag.ofContent(json.writeValueAsBytes(view));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + view.getClass(), e);
    }
  }
}
