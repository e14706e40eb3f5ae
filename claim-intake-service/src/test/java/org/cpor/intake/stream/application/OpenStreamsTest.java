package org.cpor.intake.stream.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.intake.claim.application.ClaimsChanged;
import org.cpor.intake.stream.domain.Position;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Account;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {

  private static final int MAX = 3;
  private static final int MAX_OF_CALLER = 2;

  private final OpenStreams streams = new OpenStreams(MAX, MAX_OF_CALLER);
  private final UUID claim = UUID.randomUUID();

  @Test
  void theStreamsOfOneCallerAreLimitedSeparately() {
    OpenStream first = opened("one");
    opened("one");

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> opened("one"))
        .matches(refusal -> refusal.type().status() == 429)
        .matches(refusal -> refusal.retryAfter().isPresent());
    opened("another");

    streams.remove(first);
    opened("one");
  }

  @Test
  void allStreamsHaveALimitAndAClosedOneMakesRoomOnce() {
    OpenStream first = opened("one");
    opened("another");
    opened("a third");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> opened("a fourth"))
        .matches(refusal -> refusal.type().status() == 503)
        .matches(refusal -> refusal.retryAfter().isPresent());

    streams.remove(first);
    streams.remove(first);
    opened("a fourth");

    assertThat(streams.all()).hasSize(MAX);
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> opened("a fifth"));
  }

  @Test
  void aChangeWakesTheStreamsOfItsClaim() throws InterruptedException {
    OpenStream stream = opened("one");
    OpenStream ofAnother = stream(new Account(Optional.empty(), "another"), UUID.randomUUID());
    streams.add(ofAnother);

    streams.wake(new ClaimsChanged(Set.of(claim)));

    assertThat(stream.await(Duration.ZERO)).isTrue();
    assertThat(stream.await(Duration.ZERO)).isFalse();
    assertThat(ofAnother.await(Duration.ZERO)).isFalse();
  }

  @Test
  void usersOfTwoPartnersWithEqualNamesCountSeparately() {
    opened(new Account(Optional.of("P"), "x/y"));
    opened(new Account(Optional.of("P"), "x/y"));

    opened(new Account(Optional.of("P/x"), "y"));
  }

  private OpenStream opened(String user) {
    return opened(new Account(Optional.empty(), user));
  }

  private OpenStream opened(Account account) {
    OpenStream stream = stream(account, claim);
    streams.add(stream);
    return stream;
  }

  private static OpenStream stream(Account account, UUID claimId) {
    return new OpenStream(claimId, account, new Position(0, 0), Duration.ofHours(1), () -> {});
  }
}
