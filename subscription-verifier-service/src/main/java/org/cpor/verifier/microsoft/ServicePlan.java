package org.cpor.verifier.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** A service that a subscription includes, and how far it is set up. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ServicePlan(@Nullable String servicePlanName, @Nullable String provisioningStatus) {}
