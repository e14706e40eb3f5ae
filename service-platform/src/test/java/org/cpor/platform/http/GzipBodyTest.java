package org.cpor.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpor.testing.Gzip.gzip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class GzipBodyTest {

  private static final long LIMIT = 8L << 20;

  @Test
  void aBodyIsDecodedEvenInTwoMembers() throws IOException {
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
  void aBodyThatIsNoGzipIsMalformedBeforeItIsRead() {
    assertProblem(
        () -> GzipBody.decoding(new ByteArrayInputStream("{}".getBytes(UTF_8)), LIMIT),
        CommonProblem.MALFORMED_REQUEST);
  }

  @Test
  void aBodyThatIsCutOrDamagedIsMalformed() throws IOException {
    byte[] random = new byte[5_000];
    new Random(7).nextBytes(random);
    byte[] whole = gzip(random);
    byte[] damaged = whole.clone();
    damaged[damaged.length - 6] ^= 1;

    assertProblem(
        () -> decode(Arrays.copyOf(whole, whole.length / 2)), CommonProblem.MALFORMED_REQUEST);
    assertProblem(() -> decode(damaged), CommonProblem.MALFORMED_REQUEST);
  }

  @Test
  void aBodyThatDecodesToMoreThanItMayHaveIsTooLarge() throws IOException {
    byte[] random = new byte[(int) LIMIT + 1];
    new Random(7).nextBytes(random);
    byte[] large = gzip(random);

    assertProblem(() -> decode(large), CommonProblem.TOO_LARGE);
  }

  @Test
  void aBombIsTooLargeLongBeforeTheLimit() throws IOException {
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
