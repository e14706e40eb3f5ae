package org.cpor.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.topic.DeadLetterHeaders;
import org.cpor.kafka.DeadLetter;
import org.cpor.kafka.DeadLetters;
import org.cpor.kafka.ReplayingDeadLetters;
import org.cpor.messaging.TopicTail;
import org.cpor.messaging.inbox.RecordingListener.Behaviour;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** A dead letter is replayed. Its event is applied if the service has not applied it before. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReplayedEventsComponentTest extends ReceivedEvents {

  @Test
  void anEventThatWasSetAsideIsAppliedByAReplay() {
    Event event = event();
    listener.behave(event.fact().claim().claimId(), Behaviour.FAIL_FOR_GOOD);
    send(event);
    awaitDeadLetter(event.id());

    listener.behave(event.fact().claim().claimId(), Behaviour.APPLY);
    send(event);
    send(event);
    Event last = event();
    send(last);

    awaitApplied(last);
    assertThat(applied()).containsExactly(event.id(), last.id());
  }

  @Test
  void aDeadLetterReplayedTwiceIsAppliedOnceAndOnlyWhereItIsMissing() {
    Event poison = event();
    Event applied = event();
    listener.behave(poison.fact().claim().claimId(), Behaviour.FAIL_FOR_GOOD);
    send(applied);
    send(poison);
    awaitDeadLetter(poison.id());
    DeadLetters letters = DeadLetters.at(bootstrapServers);
    DeadLetter letter = deadLetter(letters, poison);
    listener.behave(poison.fact().claim().claimId(), Behaviour.APPLY);

    try (ReplayingDeadLetters replaying = new ReplayingDeadLetters(bootstrapServers)) {
      replaying.replay(letter);
      replaying.replay(letter);
    }
    Event last = event();
    send(last);

    awaitApplied(last);
    assertThat(applied()).containsExactly(applied.id(), poison.id(), last.id());
    assertThat(letters.replays()).containsKey(letter.id());
  }

  @Test
  void aReplayThatFailsAgainIsANewDeadLetterThatNamesTheOldOne() {
    Event poison = event();
    listener.behave(poison.fact().claim().claimId(), Behaviour.FAIL_FOR_GOOD);
    send(poison);
    awaitDeadLetter(poison.id());
    DeadLetters letters = DeadLetters.at(bootstrapServers);
    DeadLetter first = deadLetter(letters, poison);

    try (ReplayingDeadLetters replaying = new ReplayingDeadLetters(bootstrapServers)) {
      replaying.replay(first);
    }
    Event last = event();
    send(last);

    awaitApplied(last);
    ConsumerRecord<byte[], byte[]> second =
        awaitDeadLetter(
            record -> TopicTail.header(record, DeadLetterHeaders.REPLAY_OF).equals(first.id()));
    assertThat(TopicTail.header(second, "ce_id")).isEqualTo(poison.id());
    assertThat(new DeadLetter(second).id()).isNotEqualTo(first.id());
  }

  private static DeadLetter deadLetter(DeadLetters letters, Event event) {
    List<DeadLetter> found = new ArrayList<>();
    letters.read(letter -> {
      if (letter.header("ce_id").filter(event.id()::equals).isPresent()) {
        found.add(letter);
      }
    });
    return found.getFirst();
  }
}
