package org.cpor.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "Kovács Anna", "😀 שלום <script>", "a\u00a0b", "a\u200db"})
  void ordinaryTextIsLegible(String text) {
    assertThat(LegibleText.isText(text)).isTrue();
    assertThat(LegibleText.isLine(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "a\u2028b", "a\u2029b"})
  void onlyATextMayHaveSeveralLines(String text) {
    assertThat(LegibleText.isText(text)).isTrue();
    assertThat(LegibleText.isLine(text)).isFalse();
  }

  @Test
  void noControlCharacterIsLegible() {
    for (int letter = 0; letter < 0xa0; letter++) {
      if (Character.isISOControl(letter) && "\t\n\r".indexOf(letter) < 0) {
        String text = "a" + (char) letter + "b";
        assertThat(LegibleText.isText(text)).as("text with %02x", letter).isFalse();
        assertThat(LegibleText.isLine(text)).as("line with %02x", letter).isFalse();
      }
    }
    assertThat(LegibleText.isText("\ud800")).isFalse();
    assertThat(LegibleText.isLine("\ud800")).isFalse();
  }
}
