package org.cpor.verifier.microsoft;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The live source with short pauses. */
public final class LiveSourceProfile implements QuarkusTestProfile {

  static final String CLIENT_ID = "5f2b7b9e-6e7c-4f0d-9b1a-0c7d2b0f5a11";
  static final String CLIENT_SECRET = "a+secret/of tests";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.ofEntries(
        Map.entry("cpor.directory.source", "microsoft"),
        Map.entry("cpor.directory.look-again", "1s"),
        Map.entry("cpor.directory.first-retry", "1s"),
        Map.entry("cpor.directory.longest-retry", "1s"),
        Map.entry("cpor.microsoft.client-id", CLIENT_ID),
        Map.entry("cpor.microsoft.client-secret", CLIENT_SECRET),
        Map.entry("quarkus.rest-client.microsoft-login.read-timeout", "5000"),
        Map.entry("quarkus.rest-client.microsoft-graph.read-timeout", "5000"),
        Map.entry("org.cpor.verifier.microsoft.MicrosoftTenants/CircuitBreaker/delay", "2"));
  }
}
