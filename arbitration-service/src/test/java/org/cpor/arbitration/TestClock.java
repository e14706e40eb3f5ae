package org.cpor.arbitration;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.cpor.testing.AdvancingClock;

/**
 * The service's clock in tests. At its start, it is half an hour after the filing of a {@link
 * VerifiedClaim}.
 */
@Mock
@Singleton
public class TestClock extends AdvancingClock {

  TestClock() {
    super(Instant.parse("2026-11-20T10:00:00Z"));
  }
}
