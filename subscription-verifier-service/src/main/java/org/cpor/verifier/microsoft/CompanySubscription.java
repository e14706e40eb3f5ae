package org.cpor.verifier.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.identifiers.CanonicalUuid;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of a tenant.
 *
 * @param id the id of the subscription in the tenant's directory
 * @param commerceSubscriptionId the id of the subscription in the commerce system; portals show
 *     this id
 * @param ownerTenantId the tenant id of the partner that created the subscription; absent if the
 *     customer bought the subscription directly
 * @param serviceStatus the service plans of the subscription; absent if Microsoft lists the plans
 *     only for the SKU
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CompanySubscription(
    @Nullable String id,
    @Nullable String commerceSubscriptionId,
    @Nullable String skuId,
    @Nullable String skuPartNumber,
    @Nullable String status,
    @Nullable String ownerTenantId,
    @Nullable List<ServicePlan> serviceStatus) {

  /**
   * The id in the tenant's directory, then the id in the commerce system. An id that is absent or
   * not a UUID is left out.
   */
  List<UUID> ids() {
    return Stream.of(id, commerceSubscriptionId)
        .flatMap(Stream::ofNullable)
        .flatMap(text -> CanonicalUuid.parse(text).stream())
        .toList();
  }

  boolean hasPlans() {
    return serviceStatus != null && !serviceStatus.isEmpty();
  }

  /** The service plans of the subscription; empty if they are not known. */
  List<ServicePlan> plans() {
    return serviceStatus == null ? List.of() : serviceStatus;
  }

  /** This subscription with the service plans {@code plans}. */
  CompanySubscription with(List<ServicePlan> plans) {
    return new CompanySubscription(
        id, commerceSubscriptionId, skuId, skuPartNumber, status, ownerTenantId, plans);
  }
}
