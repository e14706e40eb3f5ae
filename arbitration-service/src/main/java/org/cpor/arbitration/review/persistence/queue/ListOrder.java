package org.cpor.arbitration.review.persistence.queue;

import static java.util.stream.Collectors.joining;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpor.arbitration.review.application.queue.QueueOrder;
import org.cpor.arbitration.review.application.queue.QueuePosition;

/** An order as SQL on {@code review_case c} and {@code customer_name n}. */
record ListOrder(List<Key> keys, boolean descending) {

  private static final String FIRST_NAME_OF_A_PARTNER =
      """
      (select min(coalesce(known.searchable, lower(k.partner_id)))
         from party p join claim k using (claim_id) left join partner_name known using (partner_id)
        where p.case_id = c.case_id and p.left_at is null)\
      """;

  /** A value by which cases are ordered, as an SQL expression with its type. */
  private record Key(String sql, Type type) {

    private enum Type {
      TIME,
      TRUTH,
      TEXT
    }

    String asText() {
      return switch (type) {
        case TIME ->
            "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')".formatted(sql);
        case TRUTH -> "cast(%s as text)".formatted(sql);
        case TEXT -> sql;
      };
    }

    Object read(String text) {
      return switch (type) {
        case TIME -> OffsetDateTime.parse(text);
        case TRUTH -> Boolean.valueOf(text);
        case TEXT -> text;
      };
    }
  }

  static ListOrder of(QueueOrder order) {
    List<Key> keys =
        switch (order.by()) {
          case URGENCY ->
              List.of(
                  new Key("(not c.escalated)", Key.Type.TRUTH),
                  new Key("c.due_at", Key.Type.TIME),
                  new Key("(not c.contested)", Key.Type.TRUTH));
          case DUE_AT -> List.of(new Key("c.due_at", Key.Type.TIME));
          case OPENED_AT -> List.of(new Key("c.opened_at", Key.Type.TIME));
          case CUSTOMER -> List.of(new Key("coalesce(n.searchable, '')", Key.Type.TEXT));
          case PARTNER ->
              List.of(new Key("coalesce(" + FIRST_NAME_OF_A_PARTNER + ", '')", Key.Type.TEXT));
          case TENANT -> List.of(new Key("cast(c.tenant_id as text)", Key.Type.TEXT));
          case CLAIM -> List.of(ofClaims("claim_id"));
          case ACTIVITY -> List.of(ofClaims("activity"));
          case REGION -> List.of(new Key("coalesce(n.country, '')", Key.Type.TEXT));
          case CONTESTED -> List.of(new Key("(not c.contested)", Key.Type.TRUTH));
          case DISPUTED -> List.of(new Key("(not c.disputed)", Key.Type.TRUTH));
          case PRODUCT -> List.of(new Key("c.product", Key.Type.TEXT));
          case ASSIGNEE -> List.of(new Key("coalesce(c.assignee, '')", Key.Type.TEXT));
        };
    return new ListOrder(keys, order.descending());
  }

  private static Key ofClaims(String column) {
    String first =
        """
        (select min(cast(k.%s as text)) from party p join claim k using (claim_id)
          where p.case_id = c.case_id and p.left_at is null)\
        """
            .formatted(column);
    return new Key("coalesce(" + first + ", '')", Key.Type.TEXT);
  }

  /** The SQL of an array with the keys of a case as texts. */
  String keysAsTexts() {
    return keys.stream().map(Key::asText).collect(joining(", ", "array[", "]"));
  }

  void addPosition(QueuePosition after, ListConditions conditions) {
    String columns =
        Stream.concat(keys.stream().map(Key::sql), Stream.of("c.case_id")).collect(joining(", "));
    String marks = Stream.generate(() -> "?").limit(keys.size() + 1).collect(joining(", "));
    conditions.add(
        "(%s) %s (%s)".formatted(columns, descending ? "<" : ">", marks),
        Stream.concat(
                IntStream.range(0, keys.size())
                    .mapToObj(place -> keys.get(place).read(after.keys().get(place))),
                Stream.of(after.caseId()))
            .toArray());
  }

  String sql() {
    String direction = descending ? " desc" : "";
    return Stream.concat(keys.stream().map(Key::sql), Stream.of("c.case_id"))
        .map(key -> key + direction)
        .collect(joining(", "));
  }
}
