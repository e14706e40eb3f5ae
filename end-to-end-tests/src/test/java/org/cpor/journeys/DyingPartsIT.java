package org.cpor.journeys;

import java.time.Duration;
import org.cpor.stack.process.PartName;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SharedPlatform.class)
class DyingPartsIT {

  private static final int CLAIMS = 200;
  private static final Duration KAFKA_DOWNTIME = Duration.ofSeconds(20);

  @ParameterizedTest
  @EnumSource(names = {"INTAKE", "VERIFIER", "ARBITRATION", "NOTIFICATION"})
  void aServiceKilledWithClaimsInFlightLosesAndDoublesNothing(PartName service, Platform platform) {
    try (ClaimsInFlight claims = new ClaimsInFlight(platform, CLAIMS)) {
      claims.file();
      claims.awaitAccepted(CLAIMS / 4);
      platform.kill(service);
      platform.start(service);

      claims.assertEachHasOneCaseAndOneCommentForEachEvent();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"INTAKE", "VERIFIER", "ARBITRATION", "NOTIFICATION"})
  void aServiceStoppedWithClaimsInFlightLosesNothingAndSetsNothingAside(
      PartName service, Platform platform) {
    try (ClaimsInFlight claims = new ClaimsInFlight(platform, CLAIMS)) {
      claims.file();
      claims.awaitAccepted(CLAIMS / 2);
      platform.stop(service);
      platform.start(service);

      claims.assertEachHasOneCaseAndOneCommentForEachEvent();
      claims.assertNothingIsSetAside();
    }
  }

  @Test
  void duringAnOutageOfKafkaClaimsAreAcceptedAndNoneIsLost(Platform platform) {
    try (ClaimsInFlight claims = new ClaimsInFlight(platform, CLAIMS)) {
      platform.stop(PartName.KAFKA);
      claims.file(KAFKA_DOWNTIME);
      claims.awaitAccepted(CLAIMS);
      platform.start(PartName.KAFKA);

      claims.assertEachHasOneCaseAndOneCommentForEachEvent();
    }
  }
}
