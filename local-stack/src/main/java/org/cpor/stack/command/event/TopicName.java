package org.cpor.stack.command.event;

import org.cpor.kafka.DeadLetter;

/**
 * A topic as the user names it: {@code cpor.claims.v1}, or {@code claims} for short.
 *
 * @param text the user's text
 */
public record TopicName(String text) {

  public boolean isOf(String topic) {
    return topic.equals(text) || topic.equals("cpor." + text + ".v1");
  }

  public boolean isOriginOf(DeadLetter letter) {
    return letter.origin().filter(this::isOf).isPresent();
  }
}
