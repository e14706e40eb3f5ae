package org.cpor.platform.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpor.testing.Gzip.gzip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipBodyTest {

  private static final long LIMIT = 8L << 20;

  @Test
  void aBodyWithTwoMembersIsDecoded() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip("one ".getBytes(UTF_8)));
    both.write(gzip("two".getBytes(UTF_8)));

    assertThat(decode(both.toByteArray())).asString(UTF_8).isEqualTo("one two");
  }

  @Test
  void anEmptyBodyStaysEmpty() throws IOException {
    assertThat(decode(new byte[0])).isEmpty();
  }

  @Test
  void aBodyThatIsNotGzipIsRefusedBeforeItIsRead() {
    assertProblem(
        () -> GzipBody.decoding(new ByteArrayInputStream("{}".getBytes(UTF_8)), LIMIT),
        CommonProblem.MALFORMED_REQUEST);
  }

  @Test
  void aTruncatedOrDamagedBodyIsMalformed() throws IOException {
    byte[] random = new byte[5_000];
    new Random(7).nextBytes(random);
    byte[] whole = gzip(random);
    byte[] damaged = whole.clone();
    damaged[damaged.length - 6] ^= 1;

    assertProblem(
        () -> decode(Arrays.copyOf(whole, whole.length / 2)), CommonProblem.MALFORMED_REQUEST);
    assertProblem(() -> decode(damaged), CommonProblem.MALFORMED_REQUEST);
  }

  /**
   * Some of the tested counts are the size of the trailer (8 bytes), of a header (10 bytes) and of
   * the reader's buffer (8,192 bytes).
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 10, 18, 19, 26, 27, 100, 8_191, 8_192, 8_193, 20_000})
  void bytesBehindTheEndAreMalformed(int count) throws IOException {
    byte[] zeros = new byte[count];
    byte[] random = new byte[count];
    new Random(7).nextBytes(random);
    byte[] cutMember = Arrays.copyOf(gzip(random), Math.min(count, 18));
    for (byte[] behind : List.of(zeros, random, cutMember)) {
      for (int before : new int[] {0, 5, 4_000, 8_166, 8_170, 8_174, 8_180, 30_000}) {
        byte[] content = new byte[before];
        new Random(8).nextBytes(content);
        byte[] whole = gzip(content);

        assertThat(decode(whole)).isEqualTo(content);
        assertProblem(() -> decode(both(whole, behind)), CommonProblem.MALFORMED_REQUEST);
        assertThat(decode(both(whole, gzip(random)))).isEqualTo(both(content, random));
      }
    }
  }

  @Test
  void aReadErrorAfterAMemberIsNotTheEndOfTheBody() throws IOException {
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(gzip("one".getBytes(UTF_8))),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the client is gone");
              }

              @Override
              public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
              }
            });

    assertThatThrownBy(() -> GzipBody.decoding(failing, LIMIT).readAllBytes())
        .isInstanceOf(IOException.class)
        .hasMessage("the client is gone");
  }

  private static byte[] both(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  @Test
  void aBodyThatDecodesToMoreThanTheLimitIsTooLarge() throws IOException {
    byte[] random = new byte[(int) LIMIT + 1];
    new Random(7).nextBytes(random);
    byte[] large = gzip(random);

    assertProblem(() -> decode(large), CommonProblem.TOO_LARGE);
  }

  @Test
  void aDecompressionBombIsRefusedLongBeforeTheLimit() throws IOException {
    byte[] bomb = gzip(new byte[(int) LIMIT]);
    assertThat(bomb.length).isLessThan(10_000);

    assertProblem(() -> decode(bomb), CommonProblem.TOO_LARGE);
  }

  private static void assertProblem(ThrowingCallable action, CommonProblem type) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  private static byte[] decode(byte[] body) throws IOException {
    try (InputStream decoded = GzipBody.decoding(new ByteArrayInputStream(body), LIMIT)) {
      return decoded.readAllBytes();
    }
  }
}
