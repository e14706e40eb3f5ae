package org.cpor.verifier.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** A service plan of a subscription and its provisioning. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ServicePlan(@Nullable String servicePlanName, @Nullable String provisioningStatus) {}
