package org.cpor.verifier.directory.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.identifiers.ExternalId;
import org.cpor.identifiers.PartnerId;
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
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.Tenant;

/** The directory, a record at a time. A write answers with the record as it is kept. */
@Path("/directory")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DIRECTORY_FEED, Role.OPERATOR})
public class DirectoryResource {

  private final FeedingDirectory feeding;
  private final Directory directory;

  DirectoryResource(FeedingDirectory feeding, Directory directory) {
    this.feeding = feeding;
    this.directory = directory;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/tenants/{id}")
  @RolesAllowed(Role.DIRECTORY_FEED)
  public TenantView put(String id, TenantEntry entry) {
    return TenantView.of(keep(entry.toRecord(id)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/subscriptions/{id}")
  @RolesAllowed(Role.DIRECTORY_FEED)
  public SubscriptionView put(String id, SubscriptionEntry entry) {
    return SubscriptionView.of(keep(entry.toRecord(id)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/partners/{id}")
  @RolesAllowed(Role.DIRECTORY_FEED)
  public PartnerView put(String id, PartnerEntry entry) {
    return PartnerView.of(keep(entry.toRecord(id)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/identifiers/{id}")
  @RolesAllowed(Role.DIRECTORY_FEED)
  public IdentifierView put(String id, IdentifierEntry entry) {
    return IdentifierView.of(keep(entry.toRecord(id)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/products/{code}")
  @RolesAllowed(Role.DIRECTORY_FEED)
  public ProductView put(String code, ProductEntry entry) {
    return ProductView.of(keep(entry.toRecord(code)));
  }

  @GET
  @Path("/tenants/{id}")
  public TenantView tenant(String id) {
    Optional<Tenant> tenant = CanonicalUuid.parse(id).flatMap(directory::tenant);
    return TenantView.of(tenant.orElseThrow(() -> ProblemException.notFound("tenant")));
  }

  @GET
  @Path("/subscriptions/{id}")
  public SubscriptionView subscription(String id) {
    Optional<Subscription> subscription = CanonicalUuid.parse(id).flatMap(directory::subscription);
    return SubscriptionView.of(
        subscription.orElseThrow(() -> ProblemException.notFound("subscription")));
  }

  @GET
  @Path("/partners/{id}")
  public PartnerView partner(String id) {
    return PartnerView.of(
        PartnerId.parse(id)
            .flatMap(partnerId -> directory.partner(partnerId.text()))
            .orElseThrow(() -> ProblemException.notFound("partner")));
  }

  @GET
  @Path("/identifiers/{id}")
  public IdentifierView identifier(String id) {
    return IdentifierView.of(
        ExternalId.parse(id)
            .flatMap(known -> directory.identifier(known.text()))
            .orElseThrow(() -> ProblemException.notFound("identifier")));
  }

  @GET
  @Path("/products/{code}")
  public ProductView product(String code) {
    return ProductView.of(
        directory.product(code).orElseThrow(() -> ProblemException.notFound("product")));
  }

  private <R extends DirectoryRecord> R keep(R record) {
    feeding.feed(List.of(record));
    return record;
  }
}
