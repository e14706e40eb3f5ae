package org.cpor.stack.command.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleBytesTest {

  @Test
  void jsonIsIndented() {
    assertThat(LegibleBytes.of("{\"a\":{\"b\":\"árvíz\"}}".getBytes(UTF_8)).lines())
        .hasSize(5)
        .contains("    \"b\" : \"árvíz\"");
  }

  @Test
  void otherTextIsUnchanged() {
    assertThat(LegibleBytes.of("no json,\nbut text".getBytes(UTF_8)))
        .isEqualTo("no json,\nbut text");
  }

  @Test
  void binaryDataIsHexadecimal() {
    assertThat(LegibleBytes.of(new byte[] {(byte) 0xff, 0, 1})).isEqualTo("ff 00 01");
    assertThat(LegibleBytes.of("\u001b[2J".getBytes(UTF_8))).isEqualTo("1b 5b 32 4a");
  }

  @Test
  void ofManyBytesTheFirstKilobyteIsShown() {
    assertThat(LegibleBytes.of(new byte[1500]).lines()).hasSize(65).endsWith("and 476 bytes more");
  }

  @Test
  void noControlCharactersReachTheTerminal() {
    assertThat(LegibleBytes.oneLine("a\u001b[31m\u009bb\n c")).isEqualTo("a\uFFFD[31m\uFFFDb c");
    assertThat(LegibleBytes.of("[\"\u009b31m\"]".getBytes(UTF_8))).doesNotContain("\u009b");
  }

  @Test
  void missingBytesDifferFromEmptyOnes() {
    assertThat(LegibleBytes.of(null)).isEqualTo("(nothing)");
    assertThat(LegibleBytes.of(new byte[0])).isEmpty();
  }
}
