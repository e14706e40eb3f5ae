package org.cpor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Records what the service logs about requests that were not completed. */
public final class RequestLog extends Handler implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger("org.cpor.platform.problem.ProblemMapper");

  private static final Formatter MESSAGE = new PatternFormatter("%s");

  private final List<LogRecord> lines = new CopyOnWriteArrayList<>();

  /** Starts recording. */
  public RequestLog() {
    LOGGER.setLevel(Level.FINE);
    LOGGER.addHandler(this);
  }

  /** Waits for a log record about {@code path}, and checks that it reports no error. */
  public void tellsOfNoFault(String path) {
    tellsOfNoFault(1, path);
  }

  /** Waits for {@code count} log records about {@code path}, and checks that none is an error. */
  public void tellsOfNoFault(int count, String path) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(lines)
                .extracting(MESSAGE::formatMessage)
                .filteredOn(line -> line.endsWith("path=" + path))
                .hasSizeGreaterThanOrEqualTo(count));
    assertThat(lines)
        .allSatisfy(line -> {
          assertThat(line.getLevel().intValue()).isLessThan(Level.INFO.intValue());
          assertThat(line.getThrown()).isNull();
        });
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(line);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOGGER.setLevel(null);
    LOGGER.removeHandler(this);
  }
}
