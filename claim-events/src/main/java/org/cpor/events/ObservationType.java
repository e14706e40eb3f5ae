package org.cpor.events;

/**
 * What feeds tell on {@link Topics#DIRECTORY}: no facts, for none is about a claim, but of the
 * contract as well.
 */
public enum ObservationType {
  TENANT("cpor.tenant-observed.v1"),
  SUBSCRIPTION("cpor.subscription-observed.v1"),
  PARTNER("cpor.partner-observed.v1"),
  IDENTIFIER("cpor.identifier-observed.v1");

  private final String wireName;

  ObservationType(String wireName) {
    this.wireName = wireName;
  }

  /** The stable name on the wire, the event's {@code ce_type}. */
  public String wireName() {
    return wireName;
  }
}
