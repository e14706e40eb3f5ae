package org.cpor.arbitration.directory.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpor.arbitration.directory.application.DisplayNames;
import org.cpor.arbitration.directory.domain.ObservedName;
import org.cpor.arbitration.directory.domain.ObservedName.OfCustomer;
import org.cpor.arbitration.directory.domain.ObservedName.OfPartner;
import org.cpor.arbitration.directory.domain.ObservedName.OfProduct;
import org.cpor.arbitration.directory.domain.ProductName;
import org.cpor.arbitration.directory.domain.SearchableName;

/**
 * Names in PostgreSQL. Names are written in the order of their ids, so that two replicas cannot
 * deadlock. After a clock was set back, the time of a stored name can be in the future. The stored
 * name then counts as observed now, so that a new observation can replace the stored name.
 */
@ApplicationScoped
class PostgresDisplayNames implements DisplayNames {

  private static final String SAVE_CUSTOMERS =
      """
      insert into customer_name as known (tenant_id, name, searchable, country, observed_at)
      select tenant_id, name, searchable, country, observed_at
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
          as given (tenant_id, name, searchable, country, observed_at)
       order by tenant_id
      on conflict (tenant_id) do update
        set name = excluded.name, searchable = excluded.searchable, country = excluded.country,
            observed_at = excluded.observed_at
        where least(known.observed_at, ?) <= excluded.observed_at
      """;

  private static final String SAVE_PARTNERS =
      """
      insert into partner_name as known (partner_id, name, searchable, observed_at)
      select partner_id, name, searchable, observed_at
        from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[])
          as given (partner_id, name, searchable, observed_at)
       order by partner_id
      on conflict (partner_id) do update
        set name = excluded.name, searchable = excluded.searchable,
            observed_at = excluded.observed_at
        where least(known.observed_at, ?) <= excluded.observed_at
      """;

  private static final String SAVE_PRODUCTS =
      """
      insert into product_name as known (code, name_hu, name_en, observed_at)
      select code, name_hu, name_en, observed_at
        from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[])
          as given (code, name_hu, name_en, observed_at)
       order by code
      on conflict (code) do update
        set name_hu = excluded.name_hu, name_en = excluded.name_en,
            observed_at = excluded.observed_at
        where least(known.observed_at, ?) <= excluded.observed_at
      """;

  private final DataSource database;
  private final EntityManager entities;
  private final Clock clock;

  PostgresDisplayNames(DataSource database, EntityManager entities, Clock clock) {
    this.database = database;
    this.entities = entities;
    this.clock = clock;
  }

  @Override
  public void save(List<ObservedName> names) {
    try (Connection connection = database.getConnection()) {
      saveCustomers(connection, of(names, OfCustomer.class));
      savePartners(connection, of(names, OfPartner.class));
      saveProducts(connection, of(names, OfProduct.class));
    } catch (SQLException e) {
      throw new PersistenceException("cannot write the names", e);
    }
  }

  private static <N extends ObservedName> List<N> of(List<ObservedName> names, Class<N> kind) {
    return names.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void saveCustomers(Connection connection, List<OfCustomer> names) throws SQLException {
    if (names.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(SAVE_CUSTOMERS)) {
      set(statement, 1, "uuid", names, OfCustomer::tenantId);
      set(statement, 2, "text", names, OfCustomer::name);
      set(statement, 3, "text", names, name -> SearchableName.of(name.name()));
      set(statement, 4, "text", names, OfCustomer::country);
      set(statement, 5, "timestamptz", names, name -> name.observedAt().atOffset(ZoneOffset.UTC));
      statement.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  private void savePartners(Connection connection, List<OfPartner> names) throws SQLException {
    if (names.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(SAVE_PARTNERS)) {
      set(statement, 1, "text", names, OfPartner::partnerId);
      set(statement, 2, "text", names, OfPartner::name);
      set(statement, 3, "text", names, name -> SearchableName.of(name.name()));
      set(statement, 4, "timestamptz", names, name -> name.observedAt().atOffset(ZoneOffset.UTC));
      statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  private void saveProducts(Connection connection, List<OfProduct> names) throws SQLException {
    if (names.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(SAVE_PRODUCTS)) {
      set(statement, 1, "text", names, OfProduct::code);
      set(statement, 2, "text", names, name -> name.name().hungarian());
      set(statement, 3, "text", names, name -> name.name().english());
      set(statement, 4, "timestamptz", names, name -> name.observedAt().atOffset(ZoneOffset.UTC));
      statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  private static <N> void set(
      PreparedStatement statement, int place, String type, List<N> names, Function<N, Object> value)
      throws SQLException {
    statement.setArray(
        place, statement.getConnection().createArrayOf(type, names.stream().map(value).toArray()));
  }

  @Override
  public Map<UUID, String> ofCustomers(Collection<UUID> tenantIds) {
    return rows(
            "select tenant_id, name from customer_name where tenant_id = any(:ids)",
            tenantIds.toArray(UUID[]::new))
        .collect(toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  @Override
  public Map<String, String> ofPartners(Collection<String> partnerIds) {
    return rows(
            "select partner_id, name from partner_name where partner_id = any(:ids)",
            partnerIds.toArray(String[]::new))
        .collect(toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  @Override
  public Optional<ProductName> ofProduct(String code) {
    return rows(
            "select name_hu, name_en from product_name where code = any(:ids)", new String[] {code})
        .findFirst()
        .map(row -> new ProductName((String) row[0], (String) row[1]));
  }

  private Stream<Object[]> rows(String sql, Object[] ids) {
    @SuppressWarnings("unchecked") // Each row of a native query with two columns is an array.
    List<Object[]> rows = entities.createNativeQuery(sql).setParameter("ids", ids).getResultList();
    return rows.stream();
  }
}
