package org.cpor.intake.stream.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.intake.claim.application.ClaimsChanged;
import org.cpor.intake.platform.IntakeProblem;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Account;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The open streams of this process. There are at most {@code cpor.streams.max} of them, and at most
 * {@code cpor.streams.max-of-caller} for each caller.
 */
@ApplicationScoped
public class OpenStreams {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final int max;
  private final int maxOfCaller;
  private final Map<UUID, Set<OpenStream>> ofClaim = new HashMap<>();
  private final Map<Account, Integer> ofCaller = new HashMap<>();
  private int count;

  OpenStreams(
      @ConfigProperty(name = "cpor.streams.max") int max,
      @ConfigProperty(name = "cpor.streams.max-of-caller") int maxOfCaller) {
    this.max = max;
    this.maxOfCaller = maxOfCaller;
  }

  /**
   * Adds {@code stream}.
   *
   * @throws ProblemException when the caller, or the process, has too many streams
   */
  public synchronized void add(OpenStream stream) {
    if (ofCaller.getOrDefault(stream.account(), 0) >= maxOfCaller) {
      throw ProblemException.passing(
          IntakeProblem.TOO_MANY_STREAMS,
          PAUSE,
          "A caller may have {0} streams open at once. Close one first.",
          maxOfCaller);
    }
    if (count >= max) {
      throw ProblemException.passing(
          CommonProblem.UNAVAILABLE, PAUSE, "Too many streams are open. Try again in a moment.");
    }
    count++;
    ofCaller.merge(stream.account(), 1, Integer::sum);
    ofClaim.computeIfAbsent(stream.claimId(), id -> new HashSet<>()).add(stream);
  }

  /** Closes {@code stream}, if it is open. After that, another stream can be added. */
  public synchronized void remove(OpenStream stream) {
    stream.close();
    Set<OpenStream> others = ofClaim.getOrDefault(stream.claimId(), Set.of());
    if (others.contains(stream)) {
      count--;
      int left = ofCaller.getOrDefault(stream.account(), 0) - 1;
      if (left == 0) {
        ofCaller.remove(stream.account());
      } else {
        ofCaller.put(stream.account(), left);
      }
      others.remove(stream);
      if (others.isEmpty()) {
        ofClaim.remove(stream.claimId());
      }
    }
  }

  /** All open streams. */
  public synchronized List<OpenStream> all() {
    return ofClaim.values().stream().flatMap(Collection::stream).toList();
  }

  /**
   * Wakes the streams of changed claims at once, so that they do not wait for {@link StreamTicker}.
   */
  synchronized void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClaimsChanged changed) {
    if (count > 0) {
      for (UUID claimId : changed.claimIds()) {
        ofClaim.getOrDefault(claimId, Set.of()).forEach(OpenStream::wake);
      }
    }
  }
}
