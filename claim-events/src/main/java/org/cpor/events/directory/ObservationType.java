package org.cpor.events.directory;

import java.util.Arrays;
import java.util.Optional;
import org.cpor.events.fact.Fact;
import org.cpor.events.topic.Topics;

/** The events on {@link Topics#DIRECTORY}. These events are observations, not {@link Fact}s. */
public enum ObservationType {
  TENANT("cpor.tenant-observed.v1"),
  SUBSCRIPTION("cpor.subscription-observed.v1"),
  PARTNER("cpor.partner-observed.v1"),
  IDENTIFIER("cpor.identifier-observed.v1"),
  PRODUCT("cpor.product-observed.v1");

  private final String wireName;

  ObservationType(String wireName) {
    this.wireName = wireName;
  }

  /** The wire name, which is the {@code ce_type} of the event. The wire name never changes. */
  public String wireName() {
    return wireName;
  }

  /**
   * The service that publishes this event after a feed has written a record to this service over
   * HTTP; empty when only feeds publish this event.
   */
  public Optional<String> publisher() {
    return switch (this) {
      case TENANT, PARTNER, PRODUCT -> Optional.of("subscription-verifier-service");
      case SUBSCRIPTION, IDENTIFIER -> Optional.empty();
    };
  }

  /**
   * The identifier of the JSON Schema of the data, which is the {@code ce_dataschema} of the event.
   */
  public String dataSchema() {
    return "https://cpor.example/schemas/" + wireName + ".json";
  }

  /** Whether {@code wireName} is the wire name of an observation. */
  public static boolean isNamed(String wireName) {
    return Arrays.stream(values()).anyMatch(type -> type.wireName.equals(wireName));
  }
}
