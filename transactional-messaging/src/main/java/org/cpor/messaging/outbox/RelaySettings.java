package org.cpor.messaging.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "cpor.outbox")
public interface RelaySettings {

  /** How many relays this process runs, each on a thread and with a producer of its own. */
  @WithDefault("1")
  int relays();

  /** The most buckets that one relay takes at a time: of the 16 that there are, all. */
  @WithDefault("16")
  int buckets();

  /** The most rows of a bucket that one transaction moves. */
  @WithDefault("250")
  int rowsOfABucket();

  /** How often to look for rows that nobody announced: those of a process that died. */
  @WithDefault("500ms")
  Duration poll();

  /**
   * How long Kafka may take to acknowledge before the relay lets go of its rows and begins again.
   */
  @WithDefault("30s")
  Duration acknowledgement();

  /**
   * How long a topic that is not there, or that this service may not write to, holds up its rows
   * before they are set aside.
   */
  @WithDefault("1M")
  Duration refusal();
}
