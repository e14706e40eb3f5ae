package org.cpor.reader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.tika.pipes.PipesConfigBase;

/** The settings with which Tika starts the parsing process. */
record ReaderProcess(ReaderLimits limits, ReaderDirectory directory, String classPath) {

  private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
  private static final Duration ENDS_UNUSED_AFTER = Duration.ofMinutes(1);

  /** A new process is started after this many documents, because parsers can leak memory. */
  private static final int DOCUMENTS_PER_PROCESS = 500;

  /**
   * With this value, the parsing process always returns its results to the process that started it.
   * It never writes the results to another place.
   */
  private static final long NEVER_EMIT = -1;

  PipesConfigBase config() {
    PipesConfigBase config = new PipesConfigBase();
    config.setTikaConfig(directory.tikaConfig());
    config.setJavaPath(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    config.setForkedJvmArgs(arguments());
    config.setTimeoutMillis(limits.timePerDocument().toMillis());
    config.setStartupTimeoutMillis(STARTS_WITHIN.toMillis());
    config.setSleepOnStartupTimeoutMillis(Duration.ofSeconds(1).toMillis());
    config.setShutdownClientAfterMillis(ENDS_UNUSED_AFTER.toMillis());
    config.setMaxFilesProcessedPerProcess(DOCUMENTS_PER_PROCESS);
    config.setMaxForEmitBatchBytes(NEVER_EMIT);
    return config;
  }

  /**
   * Returns the arguments of the parsing process. With these arguments, the parsing process uses
   * one processor and little memory. It writes no log messages to its output, because it sends its
   * answers through its output.
   */
  private List<String> arguments() {
    return List.of(
        "-cp",
        classPath,
        "-Xmx" + limits.heapMegabytes() + "m",
        "-XX:MaxMetaspaceSize=128m",
        "-XX:MaxDirectMemorySize=32m",
        "-XX:ReservedCodeCacheSize=48m",
        "-XX:ActiveProcessorCount=1",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + directory.temporary().resolve("crash.log"),
        "-Djava.io.tmpdir=" + directory.temporary(),
        "-Djava.util.logging.config.file=" + directory.logging(),
        "-Dorg.jboss.logging.provider=jdk",
        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
        "-Dslf4j.internal.verbosity=ERROR",
        "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
        "-Dlog4j2.level=OFF");
  }
}
