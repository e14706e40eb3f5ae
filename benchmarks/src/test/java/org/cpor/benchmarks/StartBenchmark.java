package org.cpor.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.cpor.stack.process.PartName;
import org.junit.jupiter.api.Test;

/**
 * Measures how long each service takes from its start until it is ready, and how much memory it
 * then uses. Runs with an empty store and with a million claims.
 */
class StartBenchmark {

  private static final int REPEATS = 3;

  @Test
  void eachServiceAlone() throws Exception {
    Figures figures = new Figures();
    for (PartName name : PartName.SERVICES) {
      try (LoneService service = new LoneService(name, Path.of("target", "start-" + name))) {
        measure(figures, name + ", an empty store", service);
        FullStore.fill(name, service.database());
        measure(figures, "%s, %,d claims stored".formatted(name, FullStore.CLAIMS), service);
      }
    }
    figures.write("start.txt");
  }

  private static void measure(Figures figures, String name, LoneService service)
      throws IOException {
    double[] milliseconds = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      service.stop();
      long start = System.nanoTime();
      service.start();
      milliseconds[i] = (System.nanoTime() - start) / 1e6;
    }
    figures.milliseconds(name + ": started until ready", milliseconds);
    figures.memory("  resident then", service.memory());
  }
}
