package org.cpor.messaging;

import jakarta.inject.Singleton;
import org.cpor.testing.AdvancingClock;

@Singleton
public class TestClock extends AdvancingClock {}
