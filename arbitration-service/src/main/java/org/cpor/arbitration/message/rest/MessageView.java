package org.cpor.arbitration.message.rest;

import java.util.Map;

/**
 * A prepared message. A reviewer can change the text before sending the message.
 *
 * @param code the reason code
 * @param texts the texts by language: {@code hu} and {@code en}
 */
record MessageView(MessageKind kind, String code, Map<String, String> texts) {

  MessageView {
    texts = Map.copyOf(texts);
  }
}
