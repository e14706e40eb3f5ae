package org.cpor.testing.api;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;

/** Makes REST Assured check the exchanges of every component test. */
public final class CheckEveryExchange implements QuarkusTestBeforeClassCallback {

  @Override
  public void beforeClass(Class<?> test) {
    if (RestAssured.filters().stream().noneMatch(CheckingFilter.class::isInstance)) {
      RestAssured.filters(new CheckingFilter());
    }
  }
}
