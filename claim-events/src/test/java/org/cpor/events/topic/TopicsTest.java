package org.cpor.events.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpor.events.fact.FactType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicsTest {

  @ParameterizedTest
  @EnumSource
  void theTopicOfEveryFactIsDeclaredAndHasOneProducer(FactType type) {
    assertThat(Topics.all()).contains(type.topic());
    assertThat(Topics.producer(type.topic())).isPresent();
  }

  /** The AsyncAPI document says that the broker decides this. */
  @Test
  void theBrokerDecidesHowLongATopicKeepsItsRecords() {
    assertThat(Topics.declared(Topics.PARTITIONS))
        .flatExtracting(topic -> topic.configuration().keySet())
        .containsOnly("cleanup.policy");
    assertThat(Topics.declaredDeadLetters(Topics.CLAIMS, "service").configuration())
        .containsOnlyKeys("max.message.bytes");
  }
}
