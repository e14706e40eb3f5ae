package org.cpor.verifier.claimed.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingClaimsTest {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);
  private static final ClaimedObject SALES =
      new ClaimedObject("P-1001", new UUID(1, 1), "DYNAMICS_365_SALES", new UUID(2, 2));
  private static final ClaimedObject FINANCE =
      new ClaimedObject("P-1001", new UUID(1, 1), "DYNAMICS_365_FINANCE", new UUID(2, 2));

  @Test
  void aClaimDoesNotConflictWithItself() {
    StandingClaims standing = new StandingClaims(Map.of(FIRST, SALES), Set.of());
    assertThat(standing.hasOneOn(SALES)).isTrue();
    assertThat(standing.hasAnotherOn(SALES, FIRST)).isFalse();
    assertThat(standing.hasAnotherOn(SALES, SECOND)).isTrue();
    assertThat(standing.hasAnotherOn(FINANCE, SECOND)).isFalse();
  }

  @Test
  void anOpenClaimCountsForTheNextOne() {
    StandingClaims standing = new StandingClaims(Map.of(), Set.of());
    standing.add(filing(SALES, 1, true));
    assertThat(standing.hasAnotherOn(SALES, SECOND)).isTrue();
  }

  @Test
  void aFailedClaimDoesNotCount() {
    StandingClaims standing = new StandingClaims(Map.of(FIRST, SALES), Set.of());
    standing.add(filing(SALES, 2, false));
    assertThat(standing.hasAnotherOn(SALES, SECOND)).isFalse();
  }

  @Test
  void aRevisionFreesTheObjectOfTheEarlierOne() {
    StandingClaims standing = new StandingClaims(Map.of(FIRST, SALES), Set.of());
    standing.add(filing(FINANCE, 2, true));
    assertThat(standing.hasAnotherOn(SALES, SECOND)).isFalse();
    assertThat(standing.hasAnotherOn(FINANCE, SECOND)).isTrue();
  }

  @Test
  void aDecisionConsumedBeforeTheFilingStays() {
    StandingClaims standing = new StandingClaims(Map.of(), Set.of(FIRST));
    standing.add(filing(SALES, 1, true));
    assertThat(standing.hasAnotherOn(SALES, SECOND)).isFalse();
  }

  @Test
  void ofFilingsTheNewestRevisionCountsAndOfDecisionsTheLatest() {
    Filing old = filing(SALES, 1, true);
    Filing revised = filing(FINANCE, 2, false);
    assertThat(Filing.NEWER.apply(old, revised)).isEqualTo(revised);
    assertThat(Filing.NEWER.apply(revised, old)).isEqualTo(revised);
    Instant at = Instant.parse("2026-11-20T09:30:00Z");
    Decision held = decision(Standing.HELD, at);
    Decision closedAtOnce = decision(Standing.CLOSED, at);
    Decision heldAgain = decision(Standing.HELD, at.plusSeconds(1));
    assertThat(Decision.LATER.apply(closedAtOnce, held)).isEqualTo(closedAtOnce);
    assertThat(Decision.LATER.apply(heldAgain, closedAtOnce)).isEqualTo(heldAgain);
  }

  private static Filing filing(ClaimedObject object, int revision, boolean open) {
    return new Filing(FIRST, object, "BUSINESS_APPLICATIONS", "en", revision, open);
  }

  private static Decision decision(Standing standing, Instant at) {
    return new Decision(FIRST, SALES.tenantId(), SALES.partnerId(), "en", standing, false, at);
  }
}
