package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimEvent;
import org.jboss.logging.Logger;

/** Updates the progress of claims from the facts of other services. */
@ApplicationScoped
public class UpdatingClaims {

  private static final Logger LOG = Logger.getLogger(UpdatingClaims.class);

  private final Claims claims;
  private final Event<ClaimsChanged> changes;

  UpdatingClaims(Claims claims, Event<ClaimsChanged> changes) {
    this.claims = claims;
    this.changes = changes;
  }

  /**
   * Applies the events to their claims.
   *
   * @param events the events of each claim, by the id of the claim
   */
  @Transactional
  public void update(Map<UUID, List<ClaimEvent>> events) {
    if (events.isEmpty()) {
      return;
    }
    Set<UUID> unknown =
        claims.change(
            events.keySet(),
            claim -> after(claim, events.getOrDefault(claim.claimId(), List.of())));
    changes.fire(new ClaimsChanged(events.keySet()));
    if (!unknown.isEmpty()) {
      LOG.warnf("ignored facts about unknown claims: claims=%s", unknown);
    }
  }

  private static Claim after(Claim claim, List<ClaimEvent> events) {
    Claim last = claim;
    for (ClaimEvent event : events) {
      last = last.after(event);
    }
    return last;
  }
}
