package org.cpor.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.FactType;
import org.cpor.events.wire.FactJson;
import org.cpor.stack.client.ApiClient;

/** Reads the golden examples of events, which are resources of {@code claim-events}. */
public final class GoldenEvents {

  private GoldenEvents() {}

  /** The golden example of {@code type}, changed to a fact about {@code claim}. */
  public static ClaimFact about(ClaimReference claim, FactType type) {
    try {
      ObjectNode example = (ObjectNode) ApiClient.JSON.readTree(data(type.wireName()));
      example
          .putObject("claim")
          .put("claimId", claim.claimId().toString())
          .put("tenantId", claim.tenantId().toString())
          .put("partnerId", claim.partnerId())
          .put("locale", claim.locale());
      return (ClaimFact) FactJson.read(type, ApiClient.JSON.writeValueAsBytes(example));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the example of " + type, e);
    }
  }

  /**
   * The data of the golden example of an event type.
   *
   * @param wireName the name of the type on Kafka
   */
  public static byte[] data(String wireName) {
    String resource = "/examples/" + wireName + ".json";
    try (InputStream in = FactType.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
