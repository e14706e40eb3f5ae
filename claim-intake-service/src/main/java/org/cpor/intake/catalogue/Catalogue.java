package org.cpor.intake.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** What can be claimed. */
@ApplicationScoped
public class Catalogue {

  private final DataSource dataSource;

  /** Codes once seen in the table. A code is never taken out of it: claims stand on it. */
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

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
}
