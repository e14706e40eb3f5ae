package org.cpor.messaging.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Reads and deletes rows of the outbox in one transaction of a relay. */
record LeasedRows(Connection connection, RelaySettings settings) {

  /**
   * With the first setting, a commit does not wait for the disk. If the database server crashes and
   * loses a delete, the row is sent again, and consumers ignore the second record. The second
   * setting avoids sequential scans. Deleted rows stay in the table as dead tuples until vacuum
   * removes them, and dead tuples inflate the table's statistics. PostgreSQL would therefore choose
   * sequential scans.
   */
  private static final String SETTINGS =
      "set local synchronous_commit = off; set local enable_seqscan = off;";

  private static final String LEASE =
      SETTINGS
          + """
          select bucket from outbox_lease l
          where bucket <> all (?::smallint[])
          and exists (select 1 from outbox o where o.bucket = l.bucket)
          order by random() limit ? for update skip locked\
          """;

  /**
   * Selects the oldest rows of each bucket, up to a number of rows and of bytes. The last selected
   * row of a bucket is allowed to exceed the number of bytes. Otherwise a row that is larger than
   * this number would never be sent.
   */
  private static final String OLDEST =
      """
      select o.bucket, o.id, o.topic, o.key, o.header_names, o.header_values, o.payload
      from unnest(?::smallint[]) leased (bucket)
      cross join lateral (
        select *, sum(coalesce(octet_length(payload), 0)) over (
          order by id rows between unbounded preceding and 1 preceding) as bytes_before
        from (select * from outbox where bucket = leased.bucket order by id limit ?) few) o
      where coalesce(o.bytes_before, 0) < ?
      order by o.bucket, o.id\
      """;

  private static final int BYTES_OF_A_BUCKET = 1024 * 1024;

  private static final String ANY_LEFT = "select exists (select from outbox)";

  private static final String DELETE =
      """
      delete from outbox
      where (bucket, id) in (select * from unnest(?::smallint[], ?::bigint[]))\
      """;

  private static final String REFUSE =
      """
      with refused as (delete from outbox where bucket = ? and id = ? returning *)
      insert into outbox_refused
        (bucket, id, topic, key, header_names, header_values, payload, created_at, reason)
      select bucket, id, topic, key, header_names, header_values, payload, created_at, ?
      from refused\
      """;

  /** Locks some buckets that have rows. Skips the buckets in {@code but}. */
  List<Short> lease(Collection<Short> but) throws SQLException {
    List<Short> buckets = new ArrayList<>();
    try (PreparedStatement lease = connection.prepareStatement(LEASE)) {
      lease.setArray(1, connection.createArrayOf("smallint", but.toArray()));
      lease.setInt(2, settings.buckets());
      lease.execute();
      lease.getMoreResults();
      lease.getMoreResults();
      try (ResultSet rows = lease.getResultSet()) {
        while (rows.next()) {
          buckets.add(rows.getShort(1));
        }
      }
    }
    return buckets;
  }

  List<Departing> oldest(List<Short> buckets) throws SQLException {
    List<Departing> departing = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
      select.setArray(1, connection.createArrayOf("smallint", buckets.toArray()));
      select.setInt(2, settings.rowsOfABucket());
      select.setInt(3, BYTES_OF_A_BUCKET);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          departing.add(new Departing(rows.getShort(1), rows.getLong(2), record(rows)));
        }
      }
    }
    return departing;
  }

  private static ProducerRecord<byte[], byte[]> record(ResultSet row) throws SQLException {
    return new ProducerRecord<>(
        row.getString(3),
        null,
        row.getBytes(4),
        row.getBytes(7),
        headers(row.getArray(5), row.getArray(6)));
  }

  private static List<Header> headers(Array nameArray, Array valueArray) throws SQLException {
    String[] names = (String[]) nameArray.getArray();
    byte[][] values = (byte[][]) valueArray.getArray();
    List<Header> headers = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      headers.add(new RecordHeader(names[i], values[i]));
    }
    return headers;
  }

  boolean areAnyLeft() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ANY_LEFT);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }

  void delete(List<Departing> departed) throws SQLException {
    if (departed.isEmpty()) {
      return;
    }
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(
          1,
          connection.createArrayOf("smallint", departed.stream().map(Departing::bucket).toArray()));
      delete.setArray(
          2, connection.createArrayOf("bigint", departed.stream().map(Departing::id).toArray()));
      delete.executeUpdate();
    }
  }

  /** Moves a row to the table {@code outbox_refused}, where it does not block other rows. */
  void setAside(Departing row, String reason) throws SQLException {
    try (PreparedStatement refuse = connection.prepareStatement(REFUSE)) {
      refuse.setShort(1, row.bucket());
      refuse.setLong(2, row.id());
      refuse.setString(3, reason);
      refuse.executeUpdate();
    }
  }
}
