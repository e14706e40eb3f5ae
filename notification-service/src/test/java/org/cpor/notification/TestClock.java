package org.cpor.notification;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import org.cpor.testing.AdvancingClock;

/** The service's clock in tests. */
@Mock
@Singleton
public class TestClock extends AdvancingClock {}
