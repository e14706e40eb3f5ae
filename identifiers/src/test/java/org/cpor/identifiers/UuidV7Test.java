package org.cpor.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7Test {

  @Test
  void anIdBeginsWithTheTimeOfItsCreation() {
    long before = Instant.now().toEpochMilli();
    UUID id = UuidV7.generate();
    long after = Instant.now().toEpochMilli();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
  }

  @Test
  void idsAreUnique() {
    assertThat(Stream.generate(UuidV7::generate).limit(10_000)).doesNotHaveDuplicates();
  }
}
