package org.cpor.arbitration.reviewer.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cpor.arbitration.calendar.Calendars;
import org.cpor.arbitration.reviewer.application.Absences.StoredAbsence;
import org.cpor.arbitration.reviewer.domain.Absence;
import org.cpor.platform.duework.DueWork;
import org.cpor.platform.duework.DueWorkRunner;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Records absences, and hands over the reviewer's cases when an absence begins. If the absence has
 * already begun when it is recorded, hands over the cases at once. An absent reviewer gets no new
 * cases.
 */
@ApplicationScoped
public class RecordingAbsence implements DueWork<String> {

  private static final int BATCH_SIZE = 100;

  private final Absences absences;
  private final KnownReviewers known;
  private final HandOver handOver;
  private final Calendars calendars;
  private final DueWorkRunner runner;
  private final Clock clock;

  RecordingAbsence(
      Absences absences,
      KnownReviewers known,
      HandOver handOver,
      Calendars calendars,
      DueWorkRunner runner,
      Clock clock) {
    this.absences = absences;
    this.known = known;
    this.handOver = handOver;
    this.calendars = calendars;
    this.runner = runner;
    this.clock = clock;
  }

  /** The current day in the zone of the default region. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private ZoneId zone() {
    return calendars.byDefault().zone();
  }

  /**
   * The reviewer's absence.
   *
   * @throws ProblemException if the reviewer has no absence, or if the absence is over
   */
  @Transactional
  public StoredAbsence read(String reviewer) {
    return absences
        .of(reviewer)
        .filter(this::hasNotEnded)
        .orElseThrow(() -> ProblemException.notFound("There is no such absence."));
  }

  /**
   * Replaces the reviewer's absence.
   *
   * @param condition gets the stored absence, which is locked, and throws an exception if the write
   *     is not allowed
   * @throws ProblemException if the reviewer or the substitute is not known
   */
  @Transactional
  public StoredAbsence set(
      String reviewer,
      LocalDate from,
      LocalDate to,
      @Nullable String substitute,
      String by,
      Consumer<Optional<StoredAbsence>> condition) {
    if (!known.isKnown(reviewer)) {
      throw ProblemException.notFound("There is no such reviewer.");
    }
    if (substitute != null) {
      known.requireKnown(substitute);
    }
    condition.accept(absences.lock(reviewer).filter(this::hasNotEnded));
    StoredAbsence stored =
        absences.save(
            new Absence(
                reviewer,
                from,
                to,
                substitute,
                from.atStartOfDay(zone()).toInstant(),
                to.plusDays(1).atStartOfDay(zone()).toInstant(),
                by));
    if (stored.absence().includes(clock.instant())) {
      handOver(stored.absence());
    }
    return stored;
  }

  /**
   * Deletes the reviewer's absence, if there is an absence. Does not give back cases that were
   * handed over.
   */
  @Transactional
  public void delete(String reviewer, Consumer<Optional<StoredAbsence>> condition) {
    condition.accept(absences.lock(reviewer).filter(this::hasNotEnded));
    absences.delete(reviewer);
  }

  private boolean hasNotEnded(StoredAbsence stored) {
    return clock.instant().isBefore(stored.absence().endsAt());
  }

  private void handOver(Absence absence) {
    handOver.handOver(absence.reviewer(), available(absence.substitute()));
    absences.saveHandedOver(absence.reviewer());
  }

  /** The substitute; null if there is no substitute, or if the substitute is absent too. */
  private @Nullable String available(@Nullable String substitute) {
    Instant now = clock.instant();
    return substitute != null
            && absences.notEnded(Set.of(substitute), now).stream()
                .noneMatch(absence -> absence.includes(now))
        ? substitute
        : null;
  }

  @Scheduled(every = "{cpor.timers.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    runner.run(this);
  }

  @Override
  public String name() {
    return "absences";
  }

  @Override
  public int batchSize() {
    return BATCH_SIZE;
  }

  @Override
  public List<String> due(int limit) {
    Instant now = clock.instant();
    return QuarkusTransaction.requiringNew().call(() -> absences.toHandOver(now, limit));
  }

  @Override
  @ActivateRequestContext
  @Transactional
  public boolean perform(String reviewer) {
    // Another replica may have handed over the cases, or a lead may have changed the absence.
    boolean due =
        absences.lock(reviewer).isPresent() && absences.isToHandOver(reviewer, clock.instant());
    if (due) {
      absences.of(reviewer).map(StoredAbsence::absence).ifPresent(this::handOver);
    }
    return due;
  }
}
