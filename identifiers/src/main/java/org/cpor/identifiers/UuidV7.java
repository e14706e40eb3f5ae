package org.cpor.identifiers;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/**
 * Generates the ids of everything that the services create: UUIDs of version 7 (RFC 9562), which
 * sort by the time of their creation. The newest row has the greatest id, so an index grows at its
 * end.
 */
public final class UuidV7 {

  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

  private UuidV7() {}

  /**
   * Returns a new id. In one process, an id from a later millisecond is greater than an id from an
   * earlier millisecond.
   */
  public static UUID generate() {
    return GENERATOR.generate();
  }
}
