package org.cpor.intake.claim.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpor.intake.claim.application.Search;
import org.cpor.intake.claim.application.Selection;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.jspecify.annotations.Nullable;

/** The conditions of a query for claims, as SQL with named parameters. */
final class ClaimConditions {

  /** The expression of the index {@code claim_domain}. */
  private static final String DOMAIN = "coalesce(domain_search, domain)";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /** All conditions of the selection, except the position after which the page begins. */
  static ClaimConditions of(Selection selection) {
    ClaimConditions all = new ClaimConditions();
    all.addOwner(selection);
    all.addKind(selection);
    all.addChange(selection);
    if (selection.search() != null) {
      all.add(all.matching(selection.search()));
    }
    return all;
  }

  /** Adds the conditions for the partner, the MPN and the tenant. */
  void addOwner(Selection selection) {
    addIf("partner_id = :partnerId", "partnerId", selection.partnerId());
    addIf(
        "mpn_id = :mpnId", "mpnId", selection.mpnId() == null ? null : selection.mpnId().digits());
    addIf("tenant_id = :tenantId", "tenantId", selection.tenantId());
  }

  /** Adds the conditions for the status, the product and the competition. */
  void addKind(Selection selection) {
    if (!selection.statuses().isEmpty()) {
      add("status = any(string_to_array(:statuses, ','))");
      set("statuses", names(selection.statuses()));
    }
    addProduct(selection);
  }

  /** Adds the conditions for the product and the competition. */
  void addProduct(Selection selection) {
    addIf("product = :product", "product", selection.product());
    addIf("competing = :competing", "competing", selection.competing());
  }

  /** Adds the condition for the time of the last change. */
  void addChange(Selection selection) {
    addIf("updated_at >= :updatedSince", "updatedSince", selection.updatedSince());
  }

  /** Returns the condition for the claims that the search finds, and sets its parameters. */
  String matching(Search search) {
    set("domainPart", "%" + escaped(search.domainPart()) + "%");
    set("word", search.word());
    String matches = DOMAIN + " like :domainPart or mpn_id = :word or subscription_id = :word";
    if (search.id().isPresent()) {
      set("id", search.id().get());
      matches += " or claim_id = :id or tenant_id = :id";
    }
    return "(" + matches + ")";
  }

  void add(String condition) {
    conditions.add(condition);
  }

  /** Adds a condition with one parameter, if the value of the parameter is not null. */
  void addIf(String condition, String name, @Nullable Object value) {
    if (value != null) {
      add(condition);
      set(name, value);
    }
  }

  void set(String name, Object value) {
    parameters.put(name, value);
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  /** The names of the statuses with commas between them. */
  static String names(Collection<ClaimStatus> statuses) {
    return statuses.stream().map(Enum::name).sorted().collect(joining(","));
  }

  /** The clause {@code where} of the query; empty when there are no conditions. */
  String where() {
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
  }

  void bind(Query query) {
    parameters.forEach(query::setParameter);
  }

  private static String escaped(String part) {
    return part.replaceAll("[\\\\%_]", "\\\\$0");
  }
}
