package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.EventStream;

/** Assertions on answers that several tests need. */
final class Answers {

  private Answers() {}

  /**
   * Asserts that {@code answer} is a complete problem document with this status, and returns {@code
   * answer}.
   */
  static Answer isProblem(Answer answer, int status) {
    answer.expect(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.text("type")).isNotEmpty();
    assertThat(answer.text("title")).isNotEmpty();
    return answer;
  }

  /**
   * Asserts that the service refuses the stream with {@code status}. If the service opens the
   * stream, closes the stream and fails.
   */
  static void isNoStream(Callable<EventStream> opening, int status) {
    assertThatThrownBy(() -> opening.call().close())
        .hasMessageContaining("no event stream: the response is " + status);
  }

  /** The ids of the claims on a page. */
  static List<String> ids(Answer page) {
    return texts(page.expect(200).body().path("items"), "claimId");
  }

  /** The text of {@code field} of each item. */
  static List<String> texts(JsonNode items, String field) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path(field).asText())
        .toList();
  }
}
