package org.cpor.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * The answer of a service.
 *
 * @param body the JSON of the body; a missing node when there is no body
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

  /** The text of a field of the body; empty when the field does not exist. */
  public String text(String field) {
    return body.path(field).asText();
  }

  /**
   * This answer, if it has the status {@code expected}.
   *
   * @throws UnexpectedAnswerException when this answer has another status
   */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new UnexpectedAnswerException(this, expected);
    }
    return this;
  }
}
