package org.cpor.verifier.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An access token for a tenant.
 *
 * @param lifetime the seconds until the token expires
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AccessToken(
    @JsonProperty("access_token") @Nullable String value,
    @JsonProperty("expires_in") long lifetime) {

  /**
   * The last seconds of the lifetime of a token. In these seconds the token is not used any more,
   * because a token must not expire while several pages are read.
   */
  private static final long MARGIN = 120;

  /** How long the token can be used from now. */
  Duration usableFor() {
    return Duration.ofSeconds(Math.max(lifetime - MARGIN, 0));
  }

  @Override
  public String toString() {
    return "AccessToken[for " + lifetime + " s]";
  }
}
