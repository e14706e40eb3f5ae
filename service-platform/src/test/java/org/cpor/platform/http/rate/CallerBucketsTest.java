package org.cpor.platform.http.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.cpor.platform.security.Account;
import org.junit.jupiter.api.Test;

class CallerBucketsTest {

  private static final Account ANN = new Account(Optional.of("P-1"), "ann");
  private static final Account BOB = new Account(Optional.of("P-1"), "bob");
  private static final Account OTHER_ANN = new Account(Optional.of("P-2"), "ann");

  private final ManualTime time = new ManualTime();

  @Test
  void aCallerHasABurstAndThenItsRate() {
    CallerBuckets buckets = new CallerBuckets(new RatePolicy(2, 5), 10, time);

    assertThat(admitted(buckets, ANN, 7)).isEqualTo(5);
    time.pass(Duration.ofSeconds(1));
    assertThat(admitted(buckets, ANN, 7)).isEqualTo(2);
    time.pass(Duration.ofHours(1));
    assertThat(admitted(buckets, ANN, 7)).isEqualTo(5);
  }

  @Test
  void eachCallerHasItsOwnBucket() {
    CallerBuckets buckets = new CallerBuckets(new RatePolicy(1, 2), 10, time);

    assertThat(admitted(buckets, ANN, 3)).isEqualTo(2);
    assertThat(admitted(buckets, BOB, 3)).isEqualTo(2);
    assertThat(admitted(buckets, OTHER_ANN, 3)).isEqualTo(2);
  }

  @Test
  void onlySomeCallersAreRemembered() {
    CallerBuckets buckets = new CallerBuckets(new RatePolicy(1, 2), 100, time);

    for (int i = 0; i < 1_000; i++) {
      assertThat(buckets.consume(new Account(Optional.empty(), "u-" + i)).isConsumed()).isTrue();
    }

    assertThat(buckets.size()).isEqualTo(100);
  }

  @Test
  void aCallerIsForgottenWhenItsBucketIsFullAgain() {
    CallerBuckets buckets = new CallerBuckets(new RatePolicy(1, 3), 100, time);
    assertThat(admitted(buckets, ANN, 3)).isEqualTo(3);

    time.pass(Duration.ofSeconds(2));
    assertThat(buckets.size()).isEqualTo(1);
    time.pass(Duration.ofSeconds(1));
    assertThat(buckets.size()).isZero();
  }

  @Test
  void theHeadersAreStructuredFields() {
    RatePolicy policy = new RatePolicy(200, 500);

    assertThat(policy.policyHeader()).isEqualTo("\"caller\";q=500;w=3");
    assertThat(policy.limitHeader(17, Duration.ofSeconds(1))).isEqualTo("\"caller\";r=17;t=1");
  }

  @Test
  void aRateOfZeroIsOffAndNonsenseIsRefused() {
    assertThat(new RatePolicy(0, 10).isOff()).isTrue();
    assertThat(new RatePolicy(1, 10).isOff()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RatePolicy(-1, 10))
        .withMessageContaining("cpor.http.requests-per-second-of-caller");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RatePolicy(11, 10))
        .withMessageContaining("cpor.http.request-burst-of-caller");
  }

  private static long admitted(CallerBuckets buckets, Account caller, int requests) {
    long admitted = 0;
    for (int i = 0; i < requests; i++) {
      admitted += buckets.consume(caller).isConsumed() ? 1 : 0;
    }
    return admitted;
  }
}
