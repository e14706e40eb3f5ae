package org.cpor.verifier.directory.rest;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cpor.platform.lines.LineReader;
import org.cpor.platform.problem.Diagnosis;
import org.cpor.verifier.directory.application.EntryReader;
import org.cpor.verifier.directory.application.UnreadableEntryException;
import org.cpor.verifier.directory.domain.DirectoryRecord;

/** The lines of an import that were read and not yet dealt with, blank ones left out. */
final class ImportLines {

  static final int MAX_LINE_BYTES = 1 << 20;

  private static final int MOST_BYTES = 4 << 20;

  private final LineReader lines;
  private final EntryReader entries;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private boolean ended;

  ImportLines(LineReader lines, EntryReader entries) {
    this.lines = lines;
    this.entries = entries;
  }

  /**
   * A line: the record that it tells, or why it is refused.
   *
   * @param number from 1
   * @param bytes how long it is
   */
  record Entry(
      long number, int bytes, Optional<DirectoryRecord> record, Optional<RefusedLine> refused) {}

  /**
   * The lines that come next: up to {@code most}, up to 4 MiB but at least one, and no two records
   * of the same thing, for what a file says twice is applied in its order. They stay waiting.
   */
  List<Entry> next(int most) throws IOException {
    fill(most);
    List<Entry> next = new ArrayList<>();
    Set<DirectoryRecord.Key> keys = new HashSet<>();
    long bytes = 0;
    for (Entry entry : waiting) {
      bytes += entry.bytes();
      boolean fits = next.size() < most && (bytes <= MOST_BYTES || next.isEmpty());
      if (!fits || !entry.record().map(record -> keys.add(record.key())).orElse(true)) {
        break;
      }
      next.add(entry);
    }
    return next;
  }

  /** Passes over all lines up to this one. */
  void drop(long through) throws IOException {
    while (remain() && waiting.element().number() <= through) {
      waitingBytes -= waiting.remove().bytes();
    }
  }

  /** Whether there is a line that was not dropped. */
  boolean remain() throws IOException {
    fill(1);
    return !waiting.isEmpty();
  }

  private void fill(int most) throws IOException {
    while (!ended && waiting.size() < most && waitingBytes <= MOST_BYTES) {
      Optional<LineReader.Line> line = lines.next();
      ended = line.isEmpty();
      if (line.isPresent() && !line.get().isBlank()) {
        Entry entry = read(line.get());
        waiting.add(entry);
        waitingBytes += entry.bytes();
      }
    }
  }

  private Entry read(LineReader.Line line) {
    int bytes = line.bytes().remaining();
    if (line.tooLong()) {
      return refused(line, bytes, "is longer than " + MAX_LINE_BYTES + " bytes");
    }
    try {
      return new Entry(
          line.number(), bytes, Optional.of(entries.read(line.bytes())), Optional.empty());
    } catch (UnreadableEntryException e) {
      return refused(line, bytes, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      RefusedLine refusal = RefusedLine.of(line.number(), Diagnosis.of(e, "line"));
      return new Entry(line.number(), bytes, Optional.empty(), Optional.of(refusal));
    }
  }

  private static Entry refused(LineReader.Line line, int bytes, String why) {
    RefusedLine refusal = new RefusedLine(line.number(), why, List.of());
    return new Entry(line.number(), bytes, Optional.empty(), Optional.of(refusal));
  }
}
