package org.cpor.verifier.directory.rest;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.cpor.platform.lines.LineReader;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.Diagnosis;
import org.cpor.platform.problem.ProblemException;
import org.cpor.verifier.directory.application.EntryReader;
import org.cpor.verifier.directory.application.UnreadableEntryException;
import org.cpor.verifier.directory.domain.DirectoryRecord;

/**
 * The lines of an import that were read and must still be applied or refused. Blank lines are
 * skipped. The lines of all imports of this process share 1/48 of its heap. When this memory is
 * full, an import applies the lines that it has before it reads more.
 */
final class ImportLines implements Closeable {

  static final int MAX_LINE_BYTES = 1 << 20;

  private static final int MOST_BYTES = 4 << 20;

  private static final Duration COME_AGAIN = Duration.ofSeconds(10);

  /** The memory that is free for the lines of all imports. One permit is one byte. */
  private static final Semaphore ROOM =
      new Semaphore(Math.toIntExact(Math.min(Runtime.getRuntime().maxMemory() / 48, 1 << 30)));

  private final LineReader lines;
  private final EntryReader entries;
  private final Deque<Entry> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private int taken;
  private boolean ended;

  ImportLines(LineReader lines, EntryReader entries) {
    this.lines = lines;
    this.entries = entries;
  }

  /**
   * A line with its record, or with the reason why the line is refused.
   *
   * @param number the number of the line, from 1
   * @param bytes the length of the line
   */
  record Entry(
      long number, int bytes, Optional<DirectoryRecord> record, Optional<RefusedLine> refused) {}

  /**
   * The next lines: at most {@code most} lines and 4 MiB. These lines have at most one record for
   * each thing, so that records of the same thing are applied in the order of the file. The lines
   * stay in memory until they are dropped.
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

  /** Drops all lines up to the line with the number {@code through}. */
  void drop(long through) throws IOException {
    while (remain() && waiting.element().number() <= through) {
      int bytes = waiting.remove().bytes();
      waitingBytes -= bytes;
      giveBack(Math.min(bytes, taken));
    }
  }

  private void giveBack(int bytes) {
    ROOM.release(bytes);
    taken -= bytes;
  }

  /** Releases the memory. The body of the request stays open. */
  @Override
  public void close() {
    giveBack(taken);
    lines.close();
  }

  /** Whether the file has lines that were not dropped. */
  boolean remain() throws IOException {
    fill(1);
    return !waiting.isEmpty();
  }

  private void fill(int most) throws IOException {
    boolean isRoom = true;
    while (!ended
        && waiting.size() < most
        && waitingBytes <= MOST_BYTES
        && (isRoom || waiting.isEmpty())) {
      Optional<LineReader.Line> line = lines.next();
      ended = line.isEmpty();
      if (line.isPresent() && !line.get().isBlank()) {
        Entry entry = read(line.get());
        waiting.add(entry);
        waitingBytes += entry.bytes();
        isRoom = ROOM.tryAcquire(entry.bytes());
        taken += isRoom ? entry.bytes() : 0;
      }
    }
  }

  private Entry read(LineReader.Line line) {
    if (line.crowdedOut()) {
      throw ProblemException.passing(
          CommonProblem.UNAVAILABLE,
          COME_AGAIN,
          "Too many long lines are being read. Send the file again in a moment.");
    }
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
      RefusedLine refusal = RefusedLine.of(line.number(), Diagnosis.ofLine(e));
      return new Entry(line.number(), bytes, Optional.empty(), Optional.of(refusal));
    }
  }

  private static Entry refused(LineReader.Line line, int bytes, String why) {
    RefusedLine refusal = new RefusedLine(line.number(), why, List.of());
    return new Entry(line.number(), bytes, Optional.empty(), Optional.of(refusal));
  }
}
