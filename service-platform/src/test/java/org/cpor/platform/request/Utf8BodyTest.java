package org.cpor.platform.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8BodyTest {

  private static final String TEXT = "{\"name\": \"Árvíztűrő \uD83D\uDE00\"}" + " ".repeat(3_000);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8_192})
  void utf8IsReadAsItIsInPiecesOfAnySize(int piece) throws IOException {
    assertThat(read(TEXT.getBytes(UTF_8), piece)).isEqualTo(TEXT.getBytes(UTF_8));
    assertThat(read(new byte[0], piece)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "ISO-8859-2"})
  void anotherEncodingIsNoUtf8(String charset) {
    for (int piece : new int[] {1, 3, 8_192}) {
      assertNotUtf8(TEXT.getBytes(Charset.forName(charset)), piece);
      if (charset.startsWith("UTF")) {
        assertNotUtf8("{}".getBytes(Charset.forName(charset)), piece);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00ff", // not UTF-8
        "\u00c3", // an incomplete character
        "\u0080", // a continuation without a beginning
        "\u00c0\u00af", // an overlong encoding
        "\u00ed\u00a0\u0080", // half of a surrogate pair
        "\u00f4\u0090\u0080\u0080" // beyond Unicode
      })
  void malformedUtf8IsNoneWhereverItIs(String bytes) {
    for (int piece : new int[] {1, 3, 8_192}) {
      assertNotUtf8(bytes.getBytes(ISO_8859_1), piece);
      assertNotUtf8((" ".repeat(5_000) + bytes).getBytes(ISO_8859_1), piece);
      assertNotUtf8((" ".repeat(5_000) + bytes + "}").getBytes(ISO_8859_1), piece);
    }
  }

  private static void assertNotUtf8(byte[] body, int piece) {
    assertThatThrownBy(() -> read(body, piece))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(CommonProblem.MALFORMED_REQUEST);
              assertThat(problem).hasMessage("The body is not in UTF-8. Send it in UTF-8.");
            });
  }

  private static byte[] read(byte[] body, int piece) throws IOException {
    InputStream in = new Utf8Body(new ByteArrayInputStream(body));
    byte[] read = new byte[body.length + piece];
    int count = 0;
    for (int n = in.read(read, 0, piece); n >= 0; n = in.read(read, count, piece)) {
      count += n;
    }
    return Arrays.copyOf(read, count);
  }
}
