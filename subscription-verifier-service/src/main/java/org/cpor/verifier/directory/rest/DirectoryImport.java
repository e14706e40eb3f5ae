package org.cpor.verifier.directory.rest;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cpor.platform.lines.LineReader;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.Diagnosis;
import org.cpor.platform.problem.ProblemException;
import org.cpor.verifier.directory.application.EntryReader;
import org.cpor.verifier.directory.application.FeedingDirectory;
import org.cpor.verifier.directory.application.UnreadableEntryException;
import org.cpor.verifier.directory.domain.DirectoryRecord;
import org.jboss.logging.Logger;

/** One run of an import: lines into batches, each batch a transaction. */
final class DirectoryImport {

  private static final Logger LOG = Logger.getLogger(DirectoryImport.class);
  private static final int BATCH = 500;
  private static final int MAX_LINE_BYTES = 1 << 20;

  private final EntryReader entries;
  private final FeedingDirectory feeding;
  private final Refusals refusals;
  private final List<Entry> batch = new ArrayList<>(BATCH);
  private final Set<DirectoryRecord.Key> inBatch = new HashSet<>();
  private long read;
  private long applied;
  private long refused;

  DirectoryImport(EntryReader entries, FeedingDirectory feeding, Refusals refusals) {
    this.entries = entries;
    this.feeding = feeding;
    this.refusals = refusals;
  }

  /** A record, and the number of the line that tells it. */
  private record Entry(long line, DirectoryRecord record) {}

  ImportSummary run(InputStream file) throws IOException {
    LineReader lines = LineReader.ofFile(file, MAX_LINE_BYTES);
    for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isBlank()) {
        take(line.get());
      }
    }
    apply();
    return new ImportSummary(read, applied, read - applied - refused, refused);
  }

  private void take(LineReader.Line line) throws IOException {
    read++;
    if (line.tooLong()) {
      refuse(
          new RefusedLine(line.number(), "is longer than " + MAX_LINE_BYTES + " bytes", List.of()));
      return;
    }
    DirectoryRecord record;
    try {
      record = entries.read(line.bytes());
    } catch (UnreadableEntryException e) {
      refuse(new RefusedLine(line.number(), String.valueOf(e.getMessage()), List.of()));
      return;
    } catch (RuntimeException e) {
      refuse(line.number(), Diagnosis.of(e, "line"));
      return;
    }
    add(new Entry(line.number(), record));
  }

  private void refuse(long line, ProblemException problem) throws IOException {
    String why =
        problem.violations().isEmpty()
            ? String.valueOf(problem.getMessage())
            : problem.violations().stream()
                .map(violation -> violation.field() + " " + violation.message())
                .collect(joining("; "));
    refuse(new RefusedLine(line, why, problem.violations()));
  }

  private void refuse(RefusedLine line) throws IOException {
    refused++;
    refusals.add(line);
  }

  /** What a file says twice of one thing is applied in its order, so in two batches. */
  private void add(Entry entry) throws IOException {
    if (batch.size() == BATCH || inBatch.contains(entry.record().key())) {
      apply();
    }
    batch.add(entry);
    inBatch.add(entry.record().key());
  }

  private void apply() throws IOException {
    if (!batch.isEmpty()) {
      feed();
      batch.clear();
      inBatch.clear();
    }
  }

  private void feed() throws IOException {
    try {
      applied += feeding.feed(batch.stream().map(Entry::record).toList());
    } catch (RuntimeException e) {
      LOG.debugf(e, "A batch of an import failed; its records are applied one by one");
      feedEach();
    }
  }

  /** One record that cannot be stored takes no other of its batch with it. */
  private void feedEach() throws IOException {
    for (Entry entry : batch) {
      try {
        applied += feeding.feed(List.of(entry.record()));
      } catch (RuntimeException e) {
        refuse(entry, e);
      }
    }
  }

  /** A database that cannot be reached is no fault of the record: it ends the import. */
  private void refuse(Entry entry, RuntimeException failure) throws IOException {
    ProblemException problem = Diagnosis.of(failure, "line");
    if (problem.type() == CommonProblem.UNAVAILABLE) {
      throw failure;
    }
    refuse(entry.line(), problem);
  }
}
