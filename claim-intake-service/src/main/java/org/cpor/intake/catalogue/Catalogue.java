package org.cpor.intake.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** What can be claimed. */
@ApplicationScoped
public class Catalogue {

  private final DataSource dataSource;

  /** Codes once seen in the table. A code is never taken out of it: claims stand on it. */
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  /**
   * A product or workload.
   *
   * @param solutionArea the code of the area that it belongs to
   */
  record Product(String code, String solutionArea, String hungarian, String english) {}

  Catalogue(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Whether there is a product or workload with this code; asks the table for one not yet seen. */
  public boolean knows(String code) {
    if (seen.contains(code)) {
      return true;
    }
    boolean known = isInTable(code);
    if (known) {
      seen.add(code);
    }
    return known;
  }

  private boolean isInTable(String code) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select from catalogue_product where code = ?")) {
      select.setString(1, code);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the catalogue cannot be read", e);
    }
  }

  /** All of them, in the order of their codes. */
  List<Product> products() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select code, solution_area, name_hu, name_en from catalogue_product order by code");
        ResultSet rows = select.executeQuery()) {
      List<Product> products = new ArrayList<>();
      while (rows.next()) {
        products.add(
            new Product(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
      return products;
    } catch (SQLException e) {
      throw new IllegalStateException("the catalogue cannot be read", e);
    }
  }
}
