package org.cpor.intake.stream.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.cpor.intake.stream.domain.Position;

/** Finds the latest positions of streams. */
public interface LatestPositions {

  /** The position of a stream of each claim after all existing events. */
  Map<UUID, Position> of(Collection<UUID> claimIds);
}
