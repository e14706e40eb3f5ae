package org.cpor.arbitration;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.cpor.testing.AdvancingClock;

/**
 * The service's clock in tests. It starts half an hour after the time at which a {@link
 * VerifiedClaim} is filed by default.
 */
@Mock
@Singleton
public class TestClock extends AdvancingClock {

  TestClock() {
    super(Instant.parse("2026-11-20T10:00:00Z"));
  }
}
