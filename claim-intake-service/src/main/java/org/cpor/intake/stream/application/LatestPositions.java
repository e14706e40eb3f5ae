package org.cpor.intake.stream.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.cpor.intake.stream.domain.Position;

/** The latest position of each claim. */
public interface LatestPositions {

  /** The positions that the streams of these claims have after all events are sent. */
  Map<UUID, Position> of(Collection<UUID> claimIds);
}
