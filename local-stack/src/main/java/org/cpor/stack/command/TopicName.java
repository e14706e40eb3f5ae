package org.cpor.stack.command;

import org.cpor.kafka.DeadLetter;

/**
 * A topic as a person names it: {@code cpor.claims.v1}, or {@code claims} for short.
 *
 * @param text what the person wrote
 */
record TopicName(String text) {

  boolean isOf(String topic) {
    return topic.equals(text) || topic.equals("cpor." + text + ".v1");
  }

  boolean isOriginOf(DeadLetter letter) {
    return letter.origin().filter(this::isOf).isPresent();
  }
}
