package org.cpor.verifier.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An access token for a tenant.
 *
 * @param lifetime in seconds
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AccessToken(
    @JsonProperty("access_token") @Nullable String value,
    @JsonProperty("expires_in") long lifetime) {

  /**
   * How long before its end a token is no longer used, in seconds, because reading all pages takes
   * a while.
   */
  private static final long MARGIN = 120;

  /** For how long from now it can be used. */
  Duration usableFor() {
    return Duration.ofSeconds(Math.max(lifetime - MARGIN, 0));
  }

  @Override
  public String toString() {
    return "AccessToken[for " + lifetime + " s]";
  }
}
