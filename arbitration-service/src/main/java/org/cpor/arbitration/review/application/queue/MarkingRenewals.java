package org.cpor.arbitration.review.application.queue;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.application.Renewals;
import org.cpor.arbitration.association.domain.Renewal;
import org.cpor.arbitration.association.domain.Subject;

/**
 * Marks cases in a list. A case is marked if one of its claims competes with a pending renewal of
 * another partner.
 */
@ApplicationScoped
class MarkingRenewals {

  private final Renewals renewals;
  private final CaseQueue queue;

  MarkingRenewals(Renewals renewals, CaseQueue queue) {
    this.renewals = renewals;
    this.queue = queue;
  }

  List<QueuedCase> mark(List<QueuedCase> cases, Instant now) {
    Map<Subject, Renewal> pending =
        renewals.pendingOn(
            cases.stream()
                .filter(queued -> queued.state().isUndecided())
                .map(QueuedCase::subject)
                .collect(toSet()),
            now);
    if (pending.isEmpty()) {
      return cases;
    }
    Map<UUID, Set<String>> partners =
        queue.claimingPartners(
            cases.stream()
                .filter(queued -> pending.containsKey(queued.subject()))
                .map(QueuedCase::caseId)
                .toList());
    return cases.stream()
        .map(queued -> {
          Renewal renewal = pending.get(queued.subject());
          return renewal != null
                  && queued.state().isUndecided()
                  && partners.getOrDefault(queued.caseId(), Set.of()).stream()
                      .anyMatch(renewal::competesWith)
              ? queued.withRenewalPendingUntil(renewal.pendingUntil())
              : queued;
        })
        .toList();
  }
}
