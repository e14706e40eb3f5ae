package org.cpor.platform.lines;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.cpor.platform.lines.LineReader.Line;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineReaderTest {

  private static final int MAX_BYTES = 1 << 20;
  private static final String MARK = "\ufeff";

  @Test
  void theLastLineMayLackALineEnd() throws IOException {
    assertThat(texts("a\nb")).containsExactly("a", "b");
    assertThat(texts("a\nb\n")).containsExactly("a", "b");
    assertThat(texts("")).isEmpty();
  }

  @Test
  void blankLinesAreReturnedAndCounted() throws IOException {
    List<Line> lines = read("a\n\n \r\nb\r\n");
    assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L, 4L);
    assertThat(lines).extracting(Line::isBlank).containsExactly(false, true, true, false);
  }

  @Test
  void aTooLongLineIsReportedAndTheNextIsRead() throws IOException {
    List<Line> lines = read("x".repeat(MAX_BYTES) + "\n" + "x".repeat(5 << 20) + "\nb\n");
    assertThat(lines).extracting(Line::tooLong).containsExactly(false, true, false);
    assertThat(lines.getLast().text()).isEqualTo("b");
  }

  @Test
  void onlyAByteOrderMarkAtTheBeginningIsSkipped() throws IOException {
    assertThat(texts(MARK + "a\n" + MARK + "b")).containsExactly("a", MARK + "b");
    assertThat(texts(MARK + MARK + "a")).containsExactly(MARK + "a");
    assertThat(texts(MARK)).isEmpty();
  }

  @Test
  void unicodeLineSeparatorsDoNotEndALine() throws IOException {
    assertThat(texts("a\u2028b\u2029c\u0085d\n")).containsExactly("a\u2028b\u2029c\u0085d");
  }

  static Stream<byte[]> otherEncodings() {
    String lines = "{\"a\": 1}\n{\"b\": \"á\"}\n";
    return Stream.concat(
        Stream.of(UTF_16, UTF_16LE, UTF_16BE, UTF_32, UTF_32LE, UTF_32BE, ISO_8859_1)
            .flatMap(
                charset -> Stream.of(lines.getBytes(charset), (MARK + lines).getBytes(charset))),
        Stream.of(
            new byte[] {0x1f, (byte) 0x8b, 8, 0},
            new byte[] {'{', '}', '\n', (byte) 0xed, (byte) 0xa0, (byte) 0x80}));
  }

  @ParameterizedTest
  @MethodSource("otherEncodings")
  void anotherEncodingIsRefusedBeforeTheFirstLine(byte[] body) {
    for (Opening opening : List.<Opening>of(LineReader::ofFile, LineReader::ofDialogue)) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> opening.open(new ByteArrayInputStream(body), MAX_BYTES))
          .satisfies(
              problem -> assertThat(problem.type()).isEqualTo(CommonProblem.MALFORMED_REQUEST));
    }
  }

  @Test
  void aFileThatEndsWithinACharacterIsRefused() {
    byte[] body = {'{', '}', '\n', (byte) 0xc3};

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> LineReader.ofFile(new ByteArrayInputStream(body), MAX_BYTES));
  }

  @Test
  void aDialogueThatEndsWithinACharacterReportsItInItsLastLine() throws IOException {
    byte[] body = {'{', '}', '\n', (byte) 0xc3};

    List<Line> lines = read(LineReader.ofDialogue(new ByteArrayInputStream(body), MAX_BYTES));

    assertThat(lines.getFirst().text()).isEqualTo("{}");
    assertThatExceptionOfType(CharacterCodingException.class)
        .isThrownBy(() -> lines.getLast().text());
  }

  interface Opening {
    LineReader open(InputStream body, int maxBytes) throws IOException;
  }

  @Test
  void aCharacterAcrossTheEndOfTheCheckedBeginningIsValid() throws IOException {
    String first = "x".repeat((1 << 16) - 1) + "á";

    assertThat(texts(first + "\nb")).containsExactly(first, "b");
  }

  @Test
  void invalidUtf8AfterTheBeginningAffectsOnlyItsLine() throws IOException {
    String many = "a\n".repeat(1 << 16);
    List<Line> lines =
        read(
            LineReader.ofFile(
                new ByteArrayInputStream((many + "á\nb").getBytes(ISO_8859_1)), MAX_BYTES));

    assertThatExceptionOfType(CharacterCodingException.class)
        .isThrownBy(() -> lines.get(lines.size() - 2).text());
    assertThat(lines.getLast().text()).isEqualTo("b");
  }

  @Test
  void inADialogueALineIsReturnedBeforeTheNextIsSent() throws IOException {
    try (PipedOutputStream sender = new PipedOutputStream();
        PipedInputStream body = new PipedInputStream(sender)) {
      sender.write("{\"a\": 1}\n".getBytes(UTF_8));
      LineReader lines = LineReader.ofDialogue(body, MAX_BYTES);
      assertThat(lines.next().orElseThrow().text()).isEqualTo("{\"a\": 1}");
      sender.write("b\n".getBytes(UTF_8));
      assertThat(lines.next().orElseThrow().text()).isEqualTo("b");
    }
  }

  @Test
  void longLinesShareMemoryAndReleaseIt() throws IOException {
    Semaphore shared = new Semaphore(1 << 16);
    LineReader first = reader("x".repeat(50_000) + "\na", shared);
    LineReader second = reader("y".repeat(50_000) + "\nb", shared);
    assertThat(first.next().orElseThrow())
        .matches(line -> line.bytes().limit() == 50_000 && !line.crowdedOut());

    assertThat(second.next().orElseThrow())
        .matches(line -> line.bytes().limit() < 50_000 && line.crowdedOut() && !line.tooLong());
    assertThat(second.next().orElseThrow().text()).isEqualTo("b");
    Line brief = reader("z".repeat(16_000), shared).next().orElseThrow();
    assertThat(brief).matches(line -> line.bytes().limit() == 16_000 && !line.crowdedOut());

    assertThat(first.next().orElseThrow().text()).isEqualTo("a");
    try (LineReader third = reader("w".repeat(50_000), shared)) {
      assertThat(third.next().orElseThrow().crowdedOut()).isFalse();
    }
    assertThat(shared.availablePermits()).isEqualTo(1 << 16);
  }

  private static LineReader reader(String body, Semaphore shared) throws IOException {
    return LineReader.ofDialogue(new ByteArrayInputStream(body.getBytes(UTF_8)), 1 << 17, shared);
  }

  @Test
  void aShortBodyUsesLittleMemory() throws IOException {
    int readers = 1_000;
    byte[] body = "{}\n".getBytes(UTF_8);
    read(LineReader.ofFile(new ByteArrayInputStream(body), 1 << 20));
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    for (int i = 0; i < readers; i++) {
      read(LineReader.ofFile(new ByteArrayInputStream(body), 1 << 20));
      read(LineReader.ofDialogue(new ByteArrayInputStream(body), 1 << 20));
    }

    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated / readers / 2).isLessThan(32_768);
  }

  private static List<String> texts(String file) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Line line : read(file)) {
      texts.add(line.text());
    }
    return texts;
  }

  private static List<Line> read(String file) throws IOException {
    return read(LineReader.ofFile(new ByteArrayInputStream(file.getBytes(UTF_8)), MAX_BYTES));
  }

  private static List<Line> read(LineReader lines) throws IOException {
    List<Line> read = new ArrayList<>();
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      read.add(line.get());
    }
    return read;
  }
}
