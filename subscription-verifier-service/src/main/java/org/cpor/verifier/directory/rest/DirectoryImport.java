package org.cpor.verifier.directory.rest;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cpor.platform.lines.Lines;
import org.cpor.platform.problem.ProblemException;
import org.cpor.verifier.directory.application.EntryReader;
import org.cpor.verifier.directory.application.FeedingDirectory;
import org.cpor.verifier.directory.application.UnreadableEntryException;
import org.cpor.verifier.directory.domain.DirectoryRecord;

/** One run of an import: lines into batches, each batch a transaction. */
final class DirectoryImport {

  private static final int BATCH = 500;
  private static final int MAX_LINE_BYTES = 1 << 20;

  private final EntryReader entries;
  private final FeedingDirectory feeding;
  private final Refusals refusals;
  private final List<DirectoryRecord> batch = new ArrayList<>(BATCH);
  private final Set<DirectoryRecord.Key> inBatch = new HashSet<>();
  private long read;
  private long applied;
  private long refused;

  DirectoryImport(EntryReader entries, FeedingDirectory feeding, Refusals refusals) {
    this.entries = entries;
    this.feeding = feeding;
    this.refusals = refusals;
  }

  ImportSummary run(InputStream file) throws IOException {
    Lines lines = new Lines(file, MAX_LINE_BYTES);
    for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isBlank()) {
        take(line.get());
      }
    }
    apply();
    return new ImportSummary(read, applied, read - applied - refused, refused);
  }

  private void take(Lines.Line line) throws IOException {
    read++;
    if (line.tooLong()) {
      refuse(
          new RefusedLine(line.number(), "is longer than " + MAX_LINE_BYTES + " bytes", List.of()));
      return;
    }
    try {
      add(entries.read(line.bytes()));
    } catch (UnreadableEntryException e) {
      refuse(new RefusedLine(line.number(), String.valueOf(e.getMessage()), List.of()));
    } catch (ProblemException e) {
      String why =
          e.violations().stream()
              .map(violation -> violation.field() + " " + violation.message())
              .collect(joining("; "));
      refuse(new RefusedLine(line.number(), why, e.violations()));
    }
  }

  private void refuse(RefusedLine line) throws IOException {
    refused++;
    refusals.add(line);
  }

  /** What a file says twice of one thing is applied in its order, so in two batches. */
  private void add(DirectoryRecord record) {
    if (batch.size() == BATCH || inBatch.contains(record.key())) {
      apply();
    }
    batch.add(record);
    inBatch.add(record.key());
  }

  private void apply() {
    if (!batch.isEmpty()) {
      applied += feeding.feed(List.copyOf(batch));
      batch.clear();
      inBatch.clear();
    }
  }
}
