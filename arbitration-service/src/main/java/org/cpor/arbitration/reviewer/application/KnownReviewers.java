package org.cpor.arbitration.reviewer.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cpor.arbitration.platform.ArbitrationProblem;
import org.cpor.arbitration.reviewer.application.Absences.StoredAbsence;
import org.cpor.arbitration.reviewer.domain.Absence;
import org.cpor.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The known reviewers. A person who calls this service with the token of a reviewer or a lead is
 * then known for the duration {@code cpor.reviewers.seen-within}. A person in {@code
 * cpor.reviewers.listed} is always known.
 */
@ApplicationScoped
public class KnownReviewers {

  /**
   * The minimum time between two writes of this process about the same person with the same role.
   * Without this time, every request would write to the database.
   */
  private static final Duration RECORDED_EVERY = Duration.ofHours(1);

  private static final int MAX_REMEMBERED = 10_000;

  private final Reviewers reviewers;
  private final Absences absences;
  private final Clock clock;
  private final Duration seenWithin;
  private final Set<String> listed;

  /** The time at which this process last recorded a call of a person. */
  private final Cache<Person, Instant> recorded =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();

  private record Person(String name, boolean lead) {}

  KnownReviewers(
      Reviewers reviewers,
      Absences absences,
      Clock clock,
      @ConfigProperty(name = "cpor.reviewers.seen-within") Duration seenWithin,
      @ConfigProperty(name = "cpor.reviewers.listed") Optional<List<String>> listed) {
    this.reviewers = reviewers;
    this.absences = absences;
    this.clock = clock;
    this.seenWithin = seenWithin;
    this.listed = new TreeSet<>(listed.orElse(List.of()));
  }

  /**
   * Records that a reviewer or a lead called this service. Does nothing if this process recorded
   * the person with this role within the last hour.
   */
  public void recordToken(String name, boolean lead) {
    Person person = new Person(name, lead);
    Instant now = clock.instant();
    @Nullable Instant last = recorded.getIfPresent(person);
    if (last == null || !now.isBefore(last.plus(RECORDED_EVERY)) || now.isBefore(last)) {
      QuarkusTransaction.requiringNew().run(() -> reviewers.saveSeen(name, lead, now));
      recorded.put(person, now);
    }
  }

  public boolean isKnown(String name) {
    return listed.contains(name) || reviewers.wasSeenSince(name, seenSince());
  }

  /**
   * Refuses a name if no known reviewer has it.
   *
   * @throws ProblemException {@code REVIEWER_UNKNOWN}
   */
  public void requireKnown(String name) {
    if (!isKnown(name)) {
      throw new ProblemException(
          ArbitrationProblem.REVIEWER_UNKNOWN,
          "{0} is no known reviewer: nobody with this name has called the service as a reviewer or a lead within the last {1} days, and the configuration does not list the name.",
          name,
          seenWithin.toDays());
    }
  }

  /**
   * Refuses a name if no known reviewer has it, or if the reviewer is absent. The absence cannot
   * change before the transaction ends.
   *
   * @throws ProblemException {@code REVIEWER_UNKNOWN} or {@code REVIEWER_ABSENT}
   */
  public void requireAvailable(String name) {
    requireKnown(name);
    presentAbsence(name)
        .ifPresent(absence -> {
          String substitute = absence.substitute();
          throw substitute == null
              ? new ProblemException(
                  ArbitrationProblem.REVIEWER_ABSENT,
                  "{0} is absent until the end of {1}. There is no substitute.",
                  name,
                  absence.to())
              : new ProblemException(
                  ArbitrationProblem.REVIEWER_ABSENT,
                  "{0} is absent until the end of {1}. The substitute is {2}.",
                  name,
                  absence.to(),
                  substitute);
        });
  }

  /**
   * Refuses a caller who is absent and therefore must not take a case. The absence cannot change
   * before the transaction ends.
   *
   * @throws ProblemException {@code REVIEWER_ABSENT}
   */
  public void requirePresent(String caller) {
    presentAbsence(caller)
        .ifPresent(absence -> {
          throw new ProblemException(
              ArbitrationProblem.REVIEWER_ABSENT,
              "You are absent from {0} to the end of {1}. To take cases before, end the absence: DELETE /reviewers/{2}/absence.",
              absence.from(),
              absence.to(),
              name(caller));
        });
  }

  private static String name(String caller) {
    return URLEncoder.encode(caller, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Optional<Absence> presentAbsence(String reviewer) {
    Instant now = clock.instant();
    return absences
        .lock(reviewer)
        .map(StoredAbsence::absence)
        .filter(absence -> absence.includes(now));
  }

  /** Returns a page of the known reviewers, by name. */
  List<Reviewers.Reviewer> find(@Nullable String after, int limit) {
    return reviewers.find(listed, seenSince(), after, limit);
  }

  private Instant seenSince() {
    return clock.instant().minus(seenWithin);
  }
}
