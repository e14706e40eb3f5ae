package org.cpor.intake.stream.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.cpor.intake.stream.domain.Position;

/** Finds the latest positions of streams. */
public interface LatestPositions {

  /** Returns, for each claim, the position of a stream that has sent all existing events. */
  Map<UUID, Position> of(Collection<UUID> claimIds);
}
