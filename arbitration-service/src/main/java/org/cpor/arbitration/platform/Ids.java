package org.cpor.arbitration.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Generates ids: UUIDs of version 7, which sort by the time of their creation. */
public final class Ids {

  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

  private Ids() {}

  public static UUID next() {
    return GENERATOR.generate();
  }
}
