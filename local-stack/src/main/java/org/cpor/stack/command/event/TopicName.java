package org.cpor.stack.command.event;

import org.cpor.kafka.DeadLetter;

/**
 * The name of a topic as the user writes it: {@code cpor.claims.v1}, or {@code claims} for short.
 */
public record TopicName(String text) {

  public boolean isOf(String topic) {
    return topic.equals(text) || topic.equals("cpor." + text + ".v1");
  }

  public boolean isOriginOf(DeadLetter letter) {
    return letter.origin().filter(this::isOf).isPresent();
  }
}
