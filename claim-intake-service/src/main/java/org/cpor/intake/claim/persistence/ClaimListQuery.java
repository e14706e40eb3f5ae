package org.cpor.intake.claim.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 *   <li>All claims; the claims of a partner, optionally with one status; the claims of an MPN; or
 *       the claims of a tenant: an index has these claims in the requested order.
 *   <li>The claims of a partner with several statuses: the query merges the first rows of each
 *       status.
 *   <li>Claims with a status, a product or a value of {@code competing}: one index has a range of
 *       rows, in the requested order, for each combination of the three values. The query merges
 *       the first rows of the ranges with the requested values.
 *   <li>Claims in the order of their changes: an index has these claims in the requested order,
 *       together with the columns of the other conditions.
 *   <li>Claims that were changed since an instant, in another order: the query finds all these
 *       claims before it sorts them. Usually the instant is recent, so there are few such claims.
 *   <li>The claims of a search: the first query checks only the next {@link #PROBED} claims. If
 *       many claims have the searched word, the first query finds enough claims for the page. If
 *       the found claims do not fill the page, a second query uses the indexes of the searched
 *       columns.
 * </ul>
 */
final class ClaimListQuery {

  /** How many claims a search reads one by one before it uses the indexes. */
  private static final int PROBED = 5_000;

  private static final String CHANGE = "updated_at";

  private final EntityManager entities;
  private final Selection selection;
  private final @Nullable Instant changedBefore;
  private final int count;
  private final String key;
  private final boolean ascending;

  private final ClaimConditions conditions = new ClaimConditions();

  /**
   * Creates a query for one page with {@code count} claims.
   *
   * @param changedBefore only claims that were last changed before this time; null: no such limit
   */
  ClaimListQuery(
      EntityManager entities, Selection selection, @Nullable Instant changedBefore, int count) {
    this.entities = entities;
    this.selection = selection;
    this.changedBefore = changedBefore;
    this.count = count;
    key =
        switch (selection.order()) {
          case OLDEST_FIRST, NEWEST_FIRST -> "filed_at";
          case DUE_FIRST, DUE_LAST -> "review_due_order";
          case OLDEST_CHANGE_FIRST, NEWEST_CHANGE_FIRST -> CHANGE;
        };
    ascending =
        switch (selection.order()) {
          case OLDEST_FIRST, DUE_FIRST, OLDEST_CHANGE_FIRST -> true;
          case NEWEST_FIRST, DUE_LAST, NEWEST_CHANGE_FIRST -> false;
        };
  }

  List<ClaimEntity> read() {
    boolean canBeMerged =
        selection.search() == null && selection.updatedSince() == null && !key.equals(CHANGE);
    conditions.addOwner(selection);
    if (canBeMerged && conditions.isEmpty() && isOfKind()) {
      return mergeOfKinds();
    }
    if (canBeMerged && isOfPartnerWithStatuses()) {
      return mergeOfPartner();
    }
    conditions.addKind(selection);
    conditions.addChange(selection);
    conditions.addIf("updated_at < :changedBefore", "changedBefore", changedBefore);
    addAfter("", "");
    if (selection.search() != null) {
      return search(selection.search());
    }
    if (selection.updatedSince() != null && !key.equals(CHANGE)) {
      return sortFound();
    }
    return page(
        "select claim_id, %s as key from claim %s %s"
            .formatted(key, conditions.where(), inOrder(key)));
  }

  /**
   * Adds the condition for rows after the end of the previous page.
   *
   * @param column the column that comes before the sort key in the index, followed by a comma; an
   *     empty text when there is no such column
   * @param value the SQL for the value of that column, followed by a comma; an empty text when
   *     {@code column} is empty
   */
  private void addAfter(String column, String value) {
    Position after = selection.after();
    if (after != null) {
      conditions.addIf(
          "(%s%s, claim_id) %s (%scast(:at as timestamptz), :claimId)"
              .formatted(column, key, ascending ? ">" : "<", value),
          "at",
          Objects.requireNonNullElse(after.at(), "infinity").toString());
      conditions.set("claimId", after.claimId());
    }
  }

  private boolean isOfKind() {
    return !selection.statuses().isEmpty()
        || selection.product() != null
        || selection.competing() != null;
  }

  /**
   * Whether the query must merge the claims of a partner with several statuses. No merging is
   * needed for the claims of one tenant or MPN, because a tenant or an MPN has few claims.
   */
  private boolean isOfPartnerWithStatuses() {
    return selection.statuses().size() > 1
        && selection.partnerId() != null
        && selection.tenantId() == null
        && selection.mpnId() == null;
  }

  /**
   * Finds the partner's claims with one of the requested statuses. One index has a range of rows
   * for each status of the partner's claims. The query merges the first rows of the requested
   * ranges.
   */
  private List<ClaimEntity> mergeOfPartner() {
    conditions.set("statuses", ClaimConditions.names(selection.statuses()));
    conditions.add("status = statuses.status");
    conditions.addProduct(selection);
    addAfter("", "");
    return page(
        """
        select of_status.claim_id, of_status.key
          from unnest(string_to_array(:statuses, ',')) as statuses (status)
          cross join lateral (
              select claim_id, %s as key from claim %s %s) as of_status
          %s
        """
            .formatted(key, conditions.where(), inOrder(key), inOrder("key")));
  }

  /**
   * Finds the claims with the requested statuses, product and competition. One index has a range of
   * rows for each combination of the three values. The query merges the first rows of the requested
   * ranges. The query takes the products from the table {@code product}, because this table has
   * each product that a claim names.
   */
  private List<ClaimEntity> mergeOfKinds() {
    Set<ClaimStatus> statuses = selection.statuses();
    conditions.set(
        "statuses",
        ClaimConditions.names(statuses.isEmpty() ? EnumSet.allOf(ClaimStatus.class) : statuses));
    conditions.set(
        "competing",
        selection.competing() != null ? selection.competing().toString() : "false,true");
    String ofProduct = "";
    if (selection.product() != null) {
      conditions.set("product", selection.product());
      ofProduct = "where code = :product";
    }
    conditions.add("status = statuses.status");
    conditions.add("product = products.code");
    // This condition is not an equality, because for an equality the planner may choose an index
    // that has only the sort key.
    conditions.add("claim.competing %s competition.competing".formatted(ascending ? "<=" : ">="));
    if (selection.after() == null) {
      conditions.add("claim.competing %s competition.competing".formatted(ascending ? ">=" : "<="));
    }
    addAfter("claim.competing, ", "competition.competing, ");
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
                ofProduct,
                key,
                conditions.where(),
                ascending ? "asc" : "desc",
                order(key),
                inOrder("key")));
  }

  private List<ClaimEntity> search(Search search) {
    String matches = conditions.matching(search);
    List<ClaimEntity> probed =
        page(
            """
            select claim_id, %1$s as key
              from (select * from claim %2$s order by %3$s limit %4$d) as probed
             where %5$s %6$s
            """
                .formatted(key, conditions.where(), order(key), PROBED, matches, inOrder(key)));
    if (probed.size() == count) {
      return probed;
    }
    conditions.add(matches);
    return sortFound();
  }

  /**
   * Finds all claims that meet the conditions, and sorts them. The inner query is materialized.
   * Otherwise the planner would sometimes scan the index that has the requested order.
   */
  private List<ClaimEntity> sortFound() {
    return page(
        """
        select claim_id, key
          from (with found as materialized (select claim_id, %s as key from claim %s)
                select * from found) as found
          %s
        """
            .formatted(key, conditions.where(), inOrder("key")));
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
    conditions.bind(query);
    query.setParameter("count", count);
    @SuppressWarnings("unchecked") // The query returns entities of this type.
    List<ClaimEntity> page = query.getResultList();
    return page;
  }

  private String inOrder(String by) {
    return "order by " + order(by) + " limit :count";
  }

  private String order(String by) {
    String direction = ascending ? "asc" : "desc";
    return by + " " + direction + ", claim_id " + direction;
  }
}
