package org.cpor.arbitration.review.persistence.queue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.cpor.arbitration.review.application.queue.QueueClock;
import org.cpor.arbitration.review.application.queue.QueueFilter;
import org.cpor.arbitration.review.application.queue.QueueFilter.Assignee;
import org.cpor.arbitration.review.application.queue.QueueFilter.Period;
import org.cpor.arbitration.review.application.queue.SearchWord;
import org.cpor.arbitration.review.application.queue.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a filter as SQL on {@code review_case c} and {@code customer_name n}, with
 * their parameters.
 */
final class ListConditions {

  static final String UNDECIDED = "c.state in ('OPEN', 'WAITING')";

  private static final String OF_A_PARTY =
      "exists (select from party p join claim k using (claim_id) where p.case_id = c.case_id and %s)";

  private static final String OF_A_NAMED_PARTY =
      """
      exists (select from party p join claim k using (claim_id) left join partner_name known using (partner_id)
               where p.case_id = c.case_id
                 and (known.searchable like ? or k.domain like ? or k.partner_id = ? or k.mpn_id = ?))\
      """;

  private static final String BY_NAME_OF_PARTNER =
      """
      select p.case_id from partner_name known join claim k using (partner_id)
        join party p using (claim_id) where known.searchable like ?\
      """;
  private static final String BY_NAME_OF_CUSTOMER =
      """
      select r.case_id from customer_name known join review_case r using (tenant_id)
       where known.searchable like ?\
      """;
  private static final String BY_DOMAIN =
      "select p.case_id from claim k join party p using (claim_id) where k.domain like ?";
  private static final String BY_PARTNER_ID =
      """
      select p.case_id from claim k join party p using (claim_id)
       where k.partner_id = ? or k.mpn_id = ?\
      """;
  private static final String BY_TENANT = "select case_id from review_case where tenant_id = ?";
  private static final String BY_SUBSCRIPTION =
      "select p.case_id from claim k join party p using (claim_id) where k.subscription_id = ?";
  private static final String BY_PRODUCT = "select case_id from review_case where product like ?";
  private static final String BY_CASE = "select cast(? as uuid)";
  private static final String BY_CLAIM = "select case_id from party where claim_id = ?";

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  /** The conditions of {@code filter}. */
  static ListConditions of(QueueFilter filter) {
    ListConditions all = new ListConditions();
    QueueClock clock = filter.clock();
    CaseState state = filter.state();
    if (state == null) {
      all.add(UNDECIDED);
    } else {
      // The state is a literal and not a parameter, so that the planner can use the indexes on
      // undecided cases.
      all.add("c.state = '%s'".formatted(state.name()));
      if (state.isUndecided()) {
        all.add(UNDECIDED);
      }
    }
    all.addUnlessNull("c.contested = ?", filter.contested());
    all.addUnlessNull("c.disputed = ?", filter.disputed());
    all.addUnlessNull("c.escalated = ?", filter.escalated());
    if (filter.overdue() != null) {
      // A decided case is not overdue.
      all.add("(%s and c.due_at <= ?) = ?".formatted(UNDECIDED), clock.now(), filter.overdue());
    }
    all.addUrgency(filter.urgency(), clock);
    all.addAssignee(filter.assignee(), clock.now());
    all.addUnlessNull("c.tenant_id = ?", filter.tenantId());
    all.addUnlessNull("c.product = ?", filter.product());
    all.addUnlessNull(OF_A_PARTY.formatted("k.partner_id = ?"), filter.partnerId());
    all.addUnlessNull(OF_A_PARTY.formatted("k.activity = ?"), filter.activity());
    all.addUnlessNull("c.case_id in (" + BY_CLAIM + ")", filter.claimId());
    all.addUnlessNull("n.country = ?", filter.region());
    all.addPeriod("c.due_at", filter.due());
    all.addPeriod("c.opened_at", filter.opened());
    boolean decided = state != null && !state.isUndecided();
    if (filter.customer() != null) {
      all.addCustomer(filter.customer(), decided);
    }
    if (filter.search() != null) {
      filter.search().words().forEach(word -> all.addWord(word, decided));
    }
    return all;
  }

  private void addUrgency(@Nullable Urgency urgency, QueueClock clock) {
    switch (urgency) {
      case null -> {}
      case OVERDUE -> add(UNDECIDED + " and c.due_at <= ?", clock.now());
      case DUE_TODAY ->
          add(UNDECIDED + " and c.due_at > ? and c.soon_at <= ?", clock.now(), clock.now());
      case DUE_SOON ->
          add(UNDECIDED + " and c.soon_at > ? and c.due_at < ?", clock.now(), clock.soonUntil());
      case LATER ->
          add(UNDECIDED + " and c.soon_at > ? and c.due_at >= ?", clock.now(), clock.soonUntil());
    }
  }

  private void addAssignee(@Nullable Assignee assignee, Instant now) {
    switch (assignee) {
      case null -> {}
      case Assignee.Nobody _ -> add("(c.assignee is null or c.lease_expires_at <= ?)", now);
      case Assignee.Named named ->
          add("c.assignee = ? and c.lease_expires_at > ?", named.name(), now);
    }
  }

  private void addPeriod(String column, Period period) {
    addUnlessNull(column + " >= ?", period.from());
    addUnlessNull(column + " < ?", period.before());
  }

  private void addCustomer(SearchWord customer, boolean decided) {
    String name = part(customer.namePart());
    String domain = part(customer.domainPart());
    if (customer.id().isPresent()) {
      add("c.tenant_id = ?", customer.id().get());
    } else if (decided) {
      add("c.case_id in (%s)".formatted(union(BY_NAME_OF_CUSTOMER, BY_DOMAIN)), name, domain);
    } else {
      add(
          "(n.searchable like ? or %s)".formatted(OF_A_PARTY.formatted("k.domain like ?")),
          name,
          domain);
    }
  }

  /**
   * Adds the condition for one word. For an id, the database uses the indexes of the searched
   * columns. For another word, the database uses these indexes only if decided cases are searched,
   * because there are many decided cases. The database checks undecided cases one by one in the
   * order of the list, because a frequent word is in most undecided cases.
   */
  private void addWord(SearchWord word, boolean decided) {
    String product = part(word.productPart());
    String name = part(word.namePart());
    String domain = part(word.domainPart());
    String typed = word.typed();
    if (word.id().isPresent()) {
      UUID id = word.id().get();
      add(
          "c.case_id in (%s)".formatted(union(BY_TENANT, BY_SUBSCRIPTION, BY_CLAIM, BY_CASE)),
          id,
          id,
          id,
          id);
    } else if (decided) {
      // The condition is one set of case ids, without an "or". Therefore the planner joins the set.
      // With an "or", it would search the set for each case.
      add(
          "c.case_id in (%s)"
              .formatted(
                  union(
                      BY_PRODUCT,
                      BY_NAME_OF_CUSTOMER,
                      BY_NAME_OF_PARTNER,
                      BY_DOMAIN,
                      BY_PARTNER_ID)),
          product,
          name,
          name,
          domain,
          typed,
          typed);
    } else {
      add(
          "(c.product like ? or n.searchable like ? or %s)".formatted(OF_A_NAMED_PARTY),
          product,
          name,
          name,
          domain,
          typed,
          typed);
    }
  }

  private static String union(String... sources) {
    return String.join("\nunion all ", sources);
  }

  private static String part(String part) {
    return "%" + part.replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }

  private void addUnlessNull(String condition, @Nullable Object parameter) {
    if (parameter != null) {
      add(condition, parameter);
    }
  }

  void add(String condition, Object... values) {
    conditions.add(condition);
    Stream.of(values).map(ListConditions::forJdbc).forEach(parameters::add);
  }

  private static Object forJdbc(Object value) {
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }

  String sql() {
    return String.join("\n and ", conditions);
  }

  List<Object> parameters() {
    return parameters;
  }
}
