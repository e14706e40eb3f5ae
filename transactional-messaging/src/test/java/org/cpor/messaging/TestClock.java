package org.cpor.messaging;

import jakarta.inject.Singleton;
import org.cpor.testing.AdvancingClock;

@Singleton
class TestClock extends AdvancingClock {}
