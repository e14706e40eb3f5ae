package org.cpor.arbitration.association.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CustomerDeclineTest {

  private static final Instant UNTIL = Instant.parse("2026-11-27T23:00:00Z");

  @Test
  void theCustomerMayDeclineBeforeTheEndOfTheTime() {
    CustomerDecline decline = new CustomerDecline(UNTIL);

    assertThat(decline.isPossibleAt(UNTIL.minusMillis(1))).isTrue();
    assertThat(decline.isPossibleAt(UNTIL)).isFalse();
  }

  @Test
  void theCustomerMayDeclineAtAnyTimeIfThereIsNoEnd() {
    assertThat(new CustomerDecline(null).isPossibleAt(Instant.MAX)).isTrue();
  }
}
