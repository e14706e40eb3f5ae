package org.cpor.intake.claim.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cpor.intake.claim.application.ClaimOrder.Position;
import org.cpor.intake.claim.application.Search;
import org.cpor.intake.claim.application.Selection;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.jspecify.annotations.Nullable;

/**
 * The SQL for one page of a list. The query reads few rows that are not on the page, even if there
 * are many claims. PostgreSQL's planner knows how frequent each value is, but it does not know that
 * most undecided claims are new. Therefore this class chooses how PostgreSQL finds the rows:
 *
 * <ul>
 *   <li>All claims, or the claims of a partner (optionally with one status), an MPN or a tenant: an
 *       index has these claims in the requested order.
 *   <li>Claims with a status, a product or a value of {@code competing}: one index has a range of
 *       rows, in the requested order, for each combination of the three values. The query merges
 *       the first rows of all ranges.
 *   <li>The claims of a search: the first query checks only the next {@link #PROBED} claims. This
 *       is enough if many claims have the searched word. If the found claims do not fill the page,
 *       a second query uses the indexes of the searched columns.
 * </ul>
 */
final class ClaimListQuery {

  /** How many claims a search reads one by one before it uses the indexes. */
  private static final int PROBED = 5_000;

  /** The expression of the index {@code claim_domain}. */
  private static final String DOMAIN = "coalesce(domain_search, domain)";

  private final EntityManager entities;
  private final Selection selection;
  private final int count;
  private final String key;
  private final boolean ascending;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /** Creates a query for one page with {@code count} claims. */
  ClaimListQuery(EntityManager entities, Selection selection, int count) {
    this.entities = entities;
    this.selection = selection;
    this.count = count;
    key =
        switch (selection.order()) {
          case OLDEST_FIRST, NEWEST_FIRST -> "filed_at";
          case DUE_FIRST, DUE_LAST -> "review_due_order";
        };
    ascending =
        switch (selection.order()) {
          case OLDEST_FIRST, DUE_FIRST -> true;
          case NEWEST_FIRST, DUE_LAST -> false;
        };
  }

  List<ClaimEntity> read() {
    where("partner_id = :partnerId", "partnerId", selection.partnerId());
    where(
        "mpn_id = :mpnId", "mpnId", selection.mpnId() == null ? null : selection.mpnId().digits());
    where("tenant_id = :tenantId", "tenantId", selection.tenantId());
    boolean ofAll = conditions.isEmpty();
    if (ofAll && isOfKind() && selection.search() == null) {
      return merge();
    }
    whereOfKind();
    whereAfter("", "");
    if (selection.search() != null) {
      return search(selection.search());
    }
    return page(
        "select claim_id, %s as key from claim %s %s".formatted(key, where(), inOrder(key)));
  }

  /**
   * Adds the condition for rows after the end of the previous page.
   *
   * @param column the column that comes before the sort key in the index, followed by a comma; an
   *     empty text when there is no such column
   * @param value the SQL for the value of that column, followed by a comma; an empty text when
   *     {@code column} is empty
   */
  private void whereAfter(String column, String value) {
    Position after = selection.after();
    if (after != null) {
      where(
          "(%s%s, claim_id) %s (%scast(:at as timestamptz), :claimId)"
              .formatted(column, key, ascending ? ">" : "<", value),
          "at",
          Objects.requireNonNullElse(after.at(), "infinity").toString());
      parameters.put("claimId", after.claimId());
    }
  }

  private boolean isOfKind() {
    return selection.status() != null
        || selection.product() != null
        || selection.competing() != null;
  }

  private void whereOfKind() {
    where(
        "status = :status",
        "status",
        selection.status() == null ? null : selection.status().name());
    where("product = :product", "product", selection.product());
    where("competing = :competing", "competing", selection.competing());
  }

  /**
   * Merges the ranges of the index. Each product that a claim names is in the table {@code
   * product}.
   */
  private List<ClaimEntity> merge() {
    ClaimStatus status = selection.status();
    parameters.put(
        "statuses",
        status != null
            ? status.name()
            : Arrays.stream(ClaimStatus.values()).map(Enum::name).collect(joining(",")));
    parameters.put(
        "competing",
        selection.competing() != null ? selection.competing().toString() : "false,true");
    String ofProduct = "";
    if (selection.product() != null) {
      parameters.put("product", selection.product());
      ofProduct = "where code = :product";
    }
    conditions.addAll(List.of("status = statuses.status", "product = products.code"));
    // This condition is not an equality, because for an equality the planner may choose an index
    // that has only the sort key.
    conditions.add("claim.competing %s competition.competing".formatted(ascending ? "<=" : ">="));
    if (selection.after() == null) {
      conditions.add("claim.competing %s competition.competing".formatted(ascending ? ">=" : "<="));
    }
    whereAfter("claim.competing, ", "competition.competing, ");
    return page(
        """
        select of_kind.claim_id, of_kind.key
          from unnest(string_to_array(:statuses, ',')) as statuses (status)
          cross join (select code from product %s) as products
          cross join unnest(cast(string_to_array(:competing, ',') as boolean[]))
              as competition (competing)
          cross join lateral (
              select claim_id, %s as key from claim %s
               order by claim.competing %s, %s limit :count) as of_kind
          %s
        """
            .formatted(
                ofProduct, key, where(), ascending ? "asc" : "desc", order(key), inOrder("key")));
  }

  private List<ClaimEntity> search(Search search) {
    parameters.put("domainPart", "%" + escaped(search.domainPart()) + "%");
    parameters.put("word", search.word());
    String matches = DOMAIN + " like :domainPart or mpn_id = :word or subscription_id = :word";
    if (search.id().isPresent()) {
      parameters.put("id", search.id().get());
      matches += " or claim_id = :id or tenant_id = :id";
    }
    List<ClaimEntity> probed =
        page(
            """
            select claim_id, %1$s as key
              from (select * from claim %2$s order by %3$s limit %4$d) as probed
             where %5$s %6$s
            """
                .formatted(key, where(), order(key), PROBED, matches, inOrder(key)));
    if (probed.size() == count) {
      return probed;
    }
    conditions.add("(" + matches + ")");
    // The inner query is materialized. Otherwise the planner may scan the index that has the
    // requested order.
    return page(
        """
        select claim_id, key
          from (with found as materialized (select claim_id, %s as key from claim %s)
                select * from found) as found
          %s
        """
            .formatted(key, where(), inOrder("key")));
  }

  /**
   * Returns claims in the requested order.
   *
   * @param ids a query for the ids of the claims and for their sort keys
   */
  private List<ClaimEntity> page(String ids) {
    var query =
        entities.createNativeQuery(
            "select claim.* from (%s) as page join claim using (claim_id) order by %s"
                .formatted(ids, order("page.key")),
            ClaimEntity.class);
    parameters.forEach(query::setParameter);
    query.setParameter("count", count);
    @SuppressWarnings("unchecked") // The query returns entities of this type.
    List<ClaimEntity> page = query.getResultList();
    return page;
  }

  private void where(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
  }

  private String where() {
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
  }

  private String inOrder(String by) {
    return "order by " + order(by) + " limit :count";
  }

  private String order(String by) {
    String direction = ascending ? "asc" : "desc";
    return by + " " + direction + ", claim_id " + direction;
  }

  private static String escaped(String part) {
    return part.replaceAll("[\\\\%_]", "\\\\$0");
  }
}
