package org.cpor.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What a service answered.
 *
 * @param body the JSON, or a missing node when there is none
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

  /** The text of the body's field, empty when there is none. */
  public String text(String field) {
    return body.path(field).asText();
  }

  /**
   * This answer, if it has the status that the caller needs.
   *
   * @throws UnexpectedAnswerException otherwise
   */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new UnexpectedAnswerException(this, expected);
    }
    return this;
  }
}
