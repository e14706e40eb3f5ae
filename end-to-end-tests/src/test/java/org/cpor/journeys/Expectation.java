package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.function.Consumer;

/**
 * One way to call a resource, and the expected answer. No expectation changes data that another
 * expectation reads, so the order of the checks does not matter.
 *
 * @param resource the method and the path, as in the OpenAPI document
 * @param answer a description of the answer
 */
record Expectation(String resource, String answer, Consumer<ApiScenario> check) {

  static Expectation expect(String resource, String answer, Consumer<ApiScenario> check) {
    return new Expectation(resource, answer, check);
  }

  /** Asserts that the resource answers as expected. */
  void verify(ApiScenario scenario) {
    assertThatCode(() -> check.accept(scenario)).as("%s", this).doesNotThrowAnyException();
  }

  @Override
  public String toString() {
    return resource + ": " + answer;
  }
}
