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
 * @param id of the object in the tenant's directory
 * @param commerceSubscriptionId its id in the commerce system, which portals show
 * @param ownerTenantId of the partner that created it; absent if the customer bought it itself
 * @param serviceStatus its service plans; absent if only its SKU has them
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

  /** Both ids, that of the object first. */
  List<UUID> ids() {
    return Stream.of(id, commerceSubscriptionId)
        .flatMap(Stream::ofNullable)
        .flatMap(text -> CanonicalUuid.parse(text).stream())
        .toList();
  }

  boolean hasPlans() {
    return serviceStatus != null && !serviceStatus.isEmpty();
  }

  /** The known service plans of the subscription. */
  List<ServicePlan> plans() {
    return serviceStatus == null ? List.of() : serviceStatus;
  }

  /** This subscription with the service plans {@code plans}. */
  CompanySubscription with(List<ServicePlan> plans) {
    return new CompanySubscription(
        id, commerceSubscriptionId, skuId, skuPartNumber, status, ownerTenantId, plans);
  }
}
