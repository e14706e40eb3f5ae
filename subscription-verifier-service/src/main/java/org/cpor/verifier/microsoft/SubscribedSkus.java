package org.cpor.verifier.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tenant subscribed to: a line for each SKU, however many subscriptions it has of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SubscribedSkus(@Nullable List<Sku> value) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Sku(@Nullable String skuId, @Nullable List<ServicePlan> servicePlans) {}
}
