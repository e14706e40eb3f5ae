package org.cpor.arbitration.reviewer.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.jspecify.annotations.Nullable;

/** The cases that reviewers work on. */
public interface Workloads {

  /**
   * A case that a reviewer has.
   *
   * @param customerName null if no feed has published the name
   */
  record HeldCase(
      UUID caseId,
      Subject subject,
      @Nullable String customerName,
      boolean contested,
      Instant dueAt,
      Instant leaseExpiresAt) {}

  /**
   * For each of these reviewers, the cases that the reviewer has at {@code now}, the earliest due
   * first.
   */
  Map<String, List<HeldCase>> of(Collection<String> reviewers, Instant now);
}
