package org.cpor.verifier.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a tenant's subscriptions.
 *
 * @param nextLink the link to the next page; absent on the last page
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CompanySubscriptions(
    @Nullable List<CompanySubscription> value,
    @JsonProperty("@odata.nextLink") @Nullable String nextLink) {}
