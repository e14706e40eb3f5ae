package org.cpor.platform.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpor.platform.lines.Lines.Line;
import org.junit.jupiter.api.Test;

class LinesTest {

  private static final int MAX_BYTES = 1 << 20;

  @Test
  void theLastLineNeedsNoEnd() throws IOException {
    assertThat(texts("a\nb")).containsExactly("a", "b");
    assertThat(texts("a\nb\n")).containsExactly("a", "b");
    assertThat(texts("")).isEmpty();
  }

  @Test
  void blankLinesAreCountedAndTold() throws IOException {
    List<Line> lines = read("a\n\n \r\nb\r\n");
    assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L, 4L);
    assertThat(lines).extracting(Line::isBlank).containsExactly(false, true, true, false);
  }

  @Test
  void aLineThatIsTooLongIsToldAndTheNextIsRead() throws IOException {
    List<Line> lines = read("x".repeat(MAX_BYTES) + "\n" + "x".repeat(5 << 20) + "\nb\n");
    assertThat(lines).extracting(Line::tooLong).containsExactly(false, true, false);
    assertThat(UTF_8.decode(lines.getLast().bytes()).toString()).isEqualTo("b");
  }

  private static List<String> texts(String file) throws IOException {
    return read(file).stream().map(line -> UTF_8.decode(line.bytes()).toString()).toList();
  }

  private static List<Line> read(String file) throws IOException {
    Lines lines = new Lines(new ByteArrayInputStream(file.getBytes(UTF_8)), MAX_BYTES);
    List<Line> read = new ArrayList<>();
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      read.add(line.get());
    }
    return read;
  }
}
