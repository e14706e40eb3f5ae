package org.cpor.verifier.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SKUs of a tenant. Each SKU occurs once, even if the tenant has several subscriptions of that
 * SKU.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SubscribedSkus(@Nullable List<Sku> value) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Sku(@Nullable String skuId, @Nullable List<ServicePlan> servicePlans) {}
}
