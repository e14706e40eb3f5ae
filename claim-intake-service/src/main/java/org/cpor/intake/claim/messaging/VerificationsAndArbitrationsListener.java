package org.cpor.intake.claim.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.events.fact.ClaimFact;
import org.cpor.intake.claim.application.EndedSuccessor;
import org.cpor.intake.claim.application.HeldSubject;
import org.cpor.intake.claim.application.RenewingClaim;
import org.cpor.intake.claim.application.SuggestedRenewal;
import org.cpor.intake.claim.application.UpdatingClaims;
import org.cpor.intake.claim.domain.ClaimEvent;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.messaging.inbox.ReceivedFact;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Consumes {@code cpor.verifications.v1} and {@code cpor.arbitrations.v1}. One listener consumes
 * both topics, so that all facts about a claim in one poll are applied in one update.
 */
@ApplicationScoped
class VerificationsAndArbitrationsListener {

  private final Inbox inbox;
  private final UpdatingClaims updating;
  private final RenewingClaim renewing;

  VerificationsAndArbitrationsListener(
      Inbox inbox, UpdatingClaims updating, RenewingClaim renewing) {
    this.inbox = inbox;
    this.updating = updating;
    this.renewing = renewing;
  }

  @Incoming("facts-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(
        records,
        facts -> {
          updating.update(events(facts));
          renewing.suggest(renewals(facts));
          renewing.end(heldSubjects(facts), endedSuccessors(facts));
        });
  }

  private static List<SuggestedRenewal> renewals(List<ReceivedFact> facts) {
    return facts.stream()
        .flatMap(received -> RenewalMapper.renewal(received.fact()).stream())
        .toList();
  }

  private static List<EndedSuccessor> endedSuccessors(List<ReceivedFact> facts) {
    return facts.stream()
        .flatMap(received -> RenewalMapper.endedSuccessor(received.fact()).stream())
        .toList();
  }

  private static List<HeldSubject> heldSubjects(List<ReceivedFact> facts) {
    return facts.stream()
        .flatMap(received -> RenewalMapper.heldSubject(received.fact()).stream())
        .toList();
  }

  private static Map<UUID, List<ClaimEvent>> events(List<ReceivedFact> facts) {
    Map<UUID, List<ClaimEvent>> events = new LinkedHashMap<>();
    for (ReceivedFact received : facts) {
      ClaimFact fact = received.fact();
      ClaimEventMapper.event(fact)
          .ifPresent(event ->
              events.computeIfAbsent(fact.claim().claimId(), id -> new ArrayList<>()).add(event));
    }
    return events;
  }
}
