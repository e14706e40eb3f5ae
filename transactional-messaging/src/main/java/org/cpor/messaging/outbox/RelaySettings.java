package org.cpor.messaging.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of the relays. */
@ConfigMapping(prefix = "cpor.outbox")
public interface RelaySettings {

  /** The number of relays in this process, each with its own thread and producer. */
  @WithDefault("1")
  int relays();

  /** The maximum number of buckets that one relay locks at a time. There are 16 buckets. */
  @WithDefault("16")
  int buckets();

  /** The maximum number of rows of a bucket that one transaction sends. */
  @WithDefault("250")
  int rowsOfABucket();

  /**
   * How often a relay looks for rows when nobody notifies the relay. In this way a relay finds the
   * rows of a process that was killed before this process notified a relay.
   */
  @WithDefault("500ms")
  Duration poll();

  /**
   * The maximum time in which Kafka must acknowledge rows. After this time, the relay unlocks the
   * rows and starts again.
   */
  @WithDefault("30s")
  Duration acknowledgement();

  /**
   * How long rows wait for a topic that does not exist, or to which the service has no right to
   * write. After this time, the relay moves the rows to the table {@code outbox_refused}.
   */
  @WithDefault("1M")
  Duration refusal();
}
