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
 * One run of a batch: hands its lines to {@link BatchLine}, some of them at once, so that they are
 * committed together, and answers them in their order. The lines that are under way in all batches
 * of this process share a 48th of its heap, since what is read from a line takes several times the
 * memory of its bytes; a batch waits for its part of it before it reads on.
 */
final class BatchRun {

  /** As many as a commit takes: more would only keep others waiting. */
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

  /** Files the lines and tells the spool when all are answered. */
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

  /** Whether each line was answered before. To be asked when all lines are answered. */
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

  /** Takes all to the end, even if nobody wants to hear of them, or the reader would wait. */
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
