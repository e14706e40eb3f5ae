package org.cpor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The figures of one run. They are printed, and written to a file in {@code target/}. */
final class Figures {

  private final List<String> lines = new ArrayList<>();

  /** Adds a rate per second, and returns it. The rate is the median of {@code repeats}. */
  double rate(String name, double... repeats) {
    double median = median(repeats);
    add("%-52s %,10.0f /s   (%s)".formatted(name, median, each(repeats)));
    return median;
  }

  /** Adds a duration: the median of {@code repeats}. */
  void milliseconds(String name, double... repeats) {
    add("%-52s %,10.0f ms   (%s)".formatted(name, median(repeats), each(repeats)));
  }

  /** Adds a duration of a single run, rounded to a tenth of a millisecond. */
  void latency(String name, double milliseconds) {
    add("%-52s %,10.1f ms".formatted(name, milliseconds));
  }

  /** Adds an amount of memory. */
  void memory(String name, double mebibytes) {
    add("%-52s %,10.0f MiB".formatted(name, mebibytes));
  }

  void ratio(String name, double value, double limit) {
    add("%-52s %10.2f".formatted(name, value / limit));
  }

  void add(String line) {
    lines.add(line);
    System.out.println(line);
  }

  void write(String file) throws IOException {
    Path path = Path.of("target", file);
    Files.createDirectories(path.getParent());
    Files.write(path, lines);
    System.out.println("written to benchmarks/" + path);
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String each(double... values) {
    return String.join(
        ", ", Arrays.stream(values).mapToObj(v -> String.format(Locale.ROOT, "%,.0f", v)).toList());
  }
}
