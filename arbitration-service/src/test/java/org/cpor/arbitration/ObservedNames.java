package org.cpor.arbitration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.cpor.events.directory.ObservationType;
import org.cpor.testing.FactTopics;

/** Publishes the names of customers, partners and products as a directory feed. */
public final class ObservedNames {

  private ObservedNames() {}

  public static void customer(UUID tenantId, String name, String country, Instant observedAt) {
    publish(
        ObservationType.TENANT,
        tenantId.toString(),
        """
        {"id": "%s", "displayName": "%s", "country": "%s", "domains": ["a.example"]}
        """
            .formatted(tenantId.toString().toUpperCase(Locale.ROOT), name, country),
        observedAt);
  }

  public static void partner(String partnerId, String name, Instant observedAt) {
    publish(
        ObservationType.PARTNER,
        partnerId,
        """
        {"id": "%s", "displayName": "%s", "mpns": [{"mpnId": "4567890"}]}
        """
            .formatted(partnerId, name),
        observedAt);
  }

  public static void product(
      String code, String hungarianName, String englishName, Instant observedAt) {
    publish(
        ObservationType.PRODUCT,
        code,
        """
        {"id": "%s", "solutionArea": "MICROSOFT_365", "names": {"hu": "%s", "en": "%s"},
         "activities": ["USAGE"]}
        """
            .formatted(code, hungarianName, englishName),
        observedAt);
  }

  /** Publishes an observation with the data {@code json}. */
  public static void publish(ObservationType type, String id, String json, Instant observedAt) {
    FactTopics.publish(type, id, json.getBytes(UTF_8), observedAt);
  }
}
