package org.cpor.intake.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpor.intake.catalogue.domain.Activity;
import org.cpor.intake.catalogue.domain.Product;
import org.cpor.intake.catalogue.domain.SolutionArea;

/**
 * The products and workloads that can be claimed. It starts with the rows of the migration, and
 * feeds update it.
 */
@ApplicationScoped
public class Catalogue {

  private static final String SELECT =
      """
      select code, solution_area, name_hu, name_en, activities, first_day, last_day from product
      """;

  private static final String WRITE =
      """
      insert into product as known
        (code, solution_area, name_hu, name_en, activities, first_day, last_day, observed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (code) do update
        set solution_area = excluded.solution_area, name_hu = excluded.name_hu,
            name_en = excluded.name_en, activities = excluded.activities,
            first_day = excluded.first_day, last_day = excluded.last_day,
            observed_at = excluded.observed_at
        where known.observed_at <= excluded.observed_at
      """;

  /** How long a product is cached, because each claim that is filed reads one. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final DataSource dataSource;
  private final Clock clock;
  private final Map<String, Read> recent = new ConcurrentHashMap<>();

  private record Read(Product product, Instant at) {}

  Catalogue(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** Whether the product or workload with this code can be claimed on {@code day}, in UTC. */
  public boolean knows(String code, LocalDate day) {
    return find(code).filter(product -> product.isOfferedOn(day)).isPresent();
  }

  /**
   * Whether a product or workload with this code exists, even if it can be claimed only earlier or
   * later.
   */
  public boolean knows(String code) {
    return find(code).isPresent();
  }

  private Optional<Product> find(String code) {
    Instant now = clock.instant();
    Read read = recent.get(code);
    if (read != null && Duration.between(read.at(), now).abs().compareTo(FRESH) < 0) {
      return Optional.of(read.product());
    }
    // PostgreSQL refuses a query with a NUL character in a parameter.
    Optional<Product> found =
        code.indexOf('\0') < 0
            ? select(SELECT + " where code = ?", code).stream().findFirst()
            : Optional.empty();
    found.ifPresent(product -> recent.put(code, new Read(product, now)));
    return found;
  }

  /** All products and workloads, in the order of their codes. */
  List<Product> products() {
    return select(SELECT + " order by code");
  }

  /**
   * Records how a feed saw {@code product} at {@code observedAt}. Does nothing when a later
   * observation is stored.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void observe(Product product, Instant observedAt) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setString(1, product.code());
      write.setString(2, product.solutionArea().name());
      write.setString(3, product.hungarianName());
      write.setString(4, product.englishName());
      write.setArray(
          5,
          connection.createArrayOf(
              "text", product.activities().stream().map(Activity::name).toArray()));
      write.setObject(6, product.from());
      write.setObject(7, product.to());
      write.setObject(8, observedAt.atOffset(ZoneOffset.UTC));
      write.executeUpdate();
    } catch (SQLException e) {
      throw new CatalogueException("the catalogue cannot be written", e);
    }
  }

  private List<Product> select(String sql, String... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      List<Product> products = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          products.add(product(rows));
        }
      }
      return products;
    } catch (SQLException e) {
      throw new CatalogueException("the catalogue cannot be read", e);
    }
  }

  private static Product product(ResultSet row) throws SQLException {
    return new Product(
        row.getString(1),
        SolutionArea.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        activities(row.getArray(5)),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class));
  }

  private static List<Activity> activities(Array codes) throws SQLException {
    return Stream.of((String[]) codes.getArray()).map(Activity::valueOf).toList();
  }
}
