package org.cpor.intake.claim.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.cpor.intake.claim.rest.BatchLine.Batch;
import org.cpor.intake.claim.rest.BatchLine.LineAnswer;
import org.cpor.platform.lines.LineReader;
import org.cpor.platform.lines.LineReader.Line;
import org.jspecify.annotations.Nullable;

/**
 * One run of a batch. A run gives the lines to {@link BatchLine}, many lines at once, so that these
 * lines are committed together. The run writes the answers in the order of the lines.
 *
 * <p>All batches of this process share a limit: the lines that they file at the same time have a
 * total length of at most 1/48 of the heap, and of at most 1 GiB. The limit is low, because a line
 * takes several times its length in memory. A batch waits until its next line fits into the limit.
 */
final class BatchRun {

  /**
   * How many lines are filed at once. One commit takes at most this many lines, so more lines would
   * only delay other requests.
   */
  private static final int UNDER_WAY = 100;

  private static final Semaphore BYTES_UNDER_WAY =
      new Semaphore(
          Math.toIntExact(Math.min(Runtime.getRuntime().maxMemory() / 48, 1 << 30)), true);

  private static final Future<Optional<LineAnswer>> END =
      CompletableFuture.completedFuture(Optional.empty());

  private final BatchLine batchLine;
  private final Batch batch;
  private final ObjectWriter json;
  private final Spool answers;
  private final BlockingQueue<Future<Optional<LineAnswer>>> underWay =
      new ArrayBlockingQueue<>(UNDER_WAY);
  private boolean replayed = true;

  BatchRun(BatchLine batchLine, Batch batch, ObjectMapper json, Spool answers) {
    this.batchLine = batchLine;
    this.batch = batch;
    this.json = json.writer();
    this.answers = answers;
  }

  /** Files the lines, and completes the {@link Spool} when all lines are answered. */
  void run(LineReader lines) {
    try (lines;
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> answering = threads.submit(() -> answer());
      try {
        read(lines, threads);
      } finally {
        underWay.put(END);
      }
      answering.get();
      answers.complete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answers.fail(e);
    } catch (IOException | ExecutionException | RuntimeException e) {
      answers.fail(e);
    }
  }

  /** Whether each line was answered before this run. Valid only when {@link #run} has returned. */
  boolean isReplayed() {
    return replayed;
  }

  private void read(LineReader lines, ExecutorService threads)
      throws IOException, InterruptedException {
    for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      Line line = next.get();
      if (!line.isBlank()) {
        int bytes = line.bytes().limit();
        BYTES_UNDER_WAY.acquire(bytes);
        underWay.put(threads.submit(() -> file(line, bytes)));
      }
    }
  }

  private Optional<LineAnswer> file(Line line, int bytes) {
    try {
      return Optional.of(batchLine.file(line, batch));
    } finally {
      BYTES_UNDER_WAY.release(bytes);
    }
  }

  /**
   * Takes the answers of all lines, even after an answer could not be written. Otherwise the queue
   * would become full, and the thread that reads the lines would wait for ever.
   */
  private @Nullable Void answer() throws InterruptedException, ExecutionException {
    boolean heard = true;
    for (Optional<LineAnswer> answer = underWay.take().get();
        answer.isPresent();
        answer = underWay.take().get()) {
      try {
        if (heard) {
          append(answer.get());
        }
      } catch (IOException e) {
        heard = false;
        answers.fail(e);
      }
    }
    return null;
  }

  private void append(LineAnswer answer) throws IOException {
    replayed &= answer.replayed();
    byte[] object = json.writeValueAsBytes(answer);
    byte[] line = Arrays.copyOf(object, object.length + 1);
    line[object.length] = '\n';
    answers.append(line);
  }
}
