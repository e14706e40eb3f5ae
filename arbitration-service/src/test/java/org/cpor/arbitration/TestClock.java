package org.cpor.arbitration;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import org.cpor.stack.testing.AdvancingClock;

/** The service's clock while it is tested. */
@Mock
@Singleton
public class TestClock extends AdvancingClock {}
