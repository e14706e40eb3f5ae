package org.cpor.messaging;

import jakarta.inject.Singleton;
import org.cpor.stack.testing.AdvancingClock;

@Singleton
class TestClock extends AdvancingClock {}
