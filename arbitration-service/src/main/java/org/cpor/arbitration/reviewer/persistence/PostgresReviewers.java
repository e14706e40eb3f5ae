package org.cpor.arbitration.reviewer.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cpor.arbitration.reviewer.application.Reviewers;
import org.jspecify.annotations.Nullable;

/** The reviewers whose tokens were seen, in PostgreSQL. */
@ApplicationScoped
class PostgresReviewers implements Reviewers {

  private static final String SAVE =
      """
      insert into reviewer as known (name, lead, seen_at) values (:name, :lead, :at)
      on conflict (name) do update
        set lead = excluded.lead, seen_at = greatest(known.seen_at, excluded.seen_at)
      """;

  private static final String KNOWN =
      """
      select name, coalesce(lead, false), seen_at
        from (select name, lead, seen_at from reviewer
               where seen_at >= :since or name = any(:listed)
              union all
              select listed, false, null from unnest(:listed) as listed
               where not exists (select from reviewer where name = listed)) as known
       where name > :after
       order by name
       limit :limit
      """;

  private final EntityManager entities;

  PostgresReviewers(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void saveSeen(String name, boolean lead, Instant at) {
    entities
        .createNativeQuery(SAVE)
        .setParameter("name", name)
        .setParameter("lead", lead)
        .setParameter("at", at)
        .executeUpdate();
  }

  @Override
  public boolean wasSeenSince(String name, Instant since) {
    return entities
        .createNativeQuery(
            "select exists (select from reviewer where name = :name and seen_at >= :since)",
            Boolean.class)
        .setParameter("name", name)
        .setParameter("since", since)
        .getSingleResult()
        .equals(true);
  }

  @Override
  public List<Reviewer> find(
      Collection<String> listed, Instant since, @Nullable String after, int limit) {
    @SuppressWarnings("unchecked") // Each row of a native query with three columns is an array.
    List<Object[]> rows =
        entities
            .createNativeQuery(KNOWN)
            .setParameter("listed", listed.toArray(String[]::new))
            .setParameter("since", since)
            .setParameter("after", after == null ? "" : after)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream()
        .map(row -> new Reviewer((String) row[0], (Boolean) row[1], (Instant) row[2]))
        .toList();
  }
}
