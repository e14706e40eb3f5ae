package org.cpor.intake.catalogue.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpor.intake.catalogue.application.Products;
import org.cpor.intake.catalogue.domain.Activity;
import org.cpor.intake.catalogue.domain.Product;
import org.cpor.intake.catalogue.domain.SolutionArea;

@ApplicationScoped
class PostgresProducts implements Products {

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

  private final DataSource dataSource;

  PostgresProducts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Optional<Product> find(String code) {
    // PostgreSQL refuses a query with a NUL character in a parameter.
    return code.indexOf('\0') < 0
        ? select(SELECT + " where code = ?", code).stream().findFirst()
        : Optional.empty();
  }

  @Override
  public List<Product> all() {
    return select(SELECT + " order by code");
  }

  @Override
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
