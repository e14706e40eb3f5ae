package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.journeys.Answers.isProblem;
import static org.cpor.journeys.Expectation.expect;

import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue is read in Hungarian and in English. */
@ExtendWith(SharedScenario.class)
class ReadingCatalogueIT {

  static List<Expectation> expectations() {
    return List.of(
        expect(
            "GET /catalogue",
            "200 in Hungarian and in English",
            scenario -> {
              assertThat(scenario.areas("hu"))
                  .containsExactly("Üzleti alkalmazások", "Microsoft 365");
              assertThat(scenario.areas("en"))
                  .containsExactly("Business Applications", "Microsoft 365");
            }),
        expect(
            "GET /catalogue",
            "401 for nobody",
            scenario -> isProblem(scenario.anonymousAtIntake.get("/catalogue"), 401)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expectations")
  void theCatalogueIsReadInTheLanguageOfTheCaller(Expectation expectation, ApiScenario scenario) {
    expectation.verify(scenario);
  }
}
