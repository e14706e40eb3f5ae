package org.cpor.verifier.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error of the login service.
 *
 * @param codes the numbers of the error codes, such as 90002 for AADSTS90002
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LoginError(@Nullable String error, @JsonProperty("error_codes") List<Integer> codes) {

  private static final String INVALID_TENANT = "invalid_tenant";

  /** There is no such tenant. */
  private static final int TENANT_NOT_FOUND = 90002;

  /**
   * The tenant identifier in the request is neither a tenant id nor a domain name that the login
   * service knows.
   */
  private static final int TENANT_IDENTIFIER_INVALID = 900023;

  @SuppressWarnings("ConstantValue") // Jackson passes null for an absent field.
  LoginError {
    codes = codes == null ? List.of() : List.copyOf(codes);
  }

  boolean isOfUnknownTenant() {
    return INVALID_TENANT.equals(error)
        || codes.contains(TENANT_NOT_FOUND)
        || codes.contains(TENANT_IDENTIFIER_INVALID);
  }
}
