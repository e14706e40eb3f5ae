package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.function.Consumer;

/**
 * One way to call a resource, and its answer. Expectations change nothing that another one reads,
 * so they hold in any order.
 *
 * @param resource its method and path, as its OpenAPI document names them
 * @param answer in words
 */
record Expectation(String resource, String answer, Consumer<ApiScenario> check) {

  static Expectation expect(String resource, String answer, Consumer<ApiScenario> check) {
    return new Expectation(resource, answer, check);
  }

  /** Fails unless the resource answers as expected. */
  void verify(ApiScenario scenario) {
    assertThatCode(() -> check.accept(scenario)).as("%s", this).doesNotThrowAnyException();
  }

  @Override
  public String toString() {
    return resource + ": " + answer;
  }
}
