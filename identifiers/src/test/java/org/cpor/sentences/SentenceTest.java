package org.cpor.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTest {

  @Test
  void aNumberHasNoSeparators() {
    assertThat(Sentence.of("Up to {0} bytes.", 65_536).english()).isEqualTo("Up to 65536 bytes.");
  }

  @Test
  void anApostropheIsAnApostrophe() {
    assertThat(Sentence.of("The claim's {0} isn't '{1}'.", "state", "new").english())
        .isEqualTo("The claim's state isn't 'new'.");
  }

  @Test
  void bracesWithoutArgumentsStay() {
    assertThat(Sentence.of("must not be {0} or {").english()).isEqualTo("must not be {0} or {");
  }

  @Test
  void bracesOfAnArgumentStay() {
    assertThat(Sentence.of("is {0}", "{0} it's").english()).isEqualTo("is {0} it's");
  }

  @Test
  void aTranslationMayUseTheArgumentsInAnotherOrder() {
    assertThat(Sentence.of("{0} of {1}", 1, 2).written(Map.of("{0} of {1}", "{1} közül {0}")::get))
        .isEqualTo("2 közül 1");
  }

  @Test
  void aSentenceWithinASentenceIsTranslatedToo() {
    assertThat(
            Sentence.of("See: {0}", Sentence.of("It is {0}.", "x"))
                .written(Map.of("See: {0}", "Lásd: {0}", "It is {0}.", "Ez {0}.")::get))
        .isEqualTo("Lásd: Ez x.");
  }
}
