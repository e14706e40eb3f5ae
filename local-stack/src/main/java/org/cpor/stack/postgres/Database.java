package org.cpor.stack.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;
import org.cpor.stack.process.StackAddresses;

/** One role's access to one database of a PostgreSQL server. */
public record Database(String jdbcUrl, String user, String password) {

  /**
   * The password of every role of a development server. A service in production does not start with
   * this password.
   */
  public static final String PASSWORD = "cpor-development-only";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /** The superuser's access to the server on {@code port} of the loopback interface. */
  public static Database superuserOf(int port) {
    return new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", PASSWORD);
  }

  /** The superuser's access to the server of a running stack. */
  public static Database from(StackAddresses stack) {
    return new Database(stack.get("JDBC_URL"), stack.get("JDBC_USER"), stack.get("JDBC_PASSWORD"));
  }

  /**
   * The owner's access to the database {@code name} on the server of this database. The owner is
   * the role {@code name}.
   */
  public Database owned(String name) {
    return new Database(jdbcUrl.replaceFirst("/[^/?]+(?=$|\\?)", "/" + name), name, PASSWORD);
  }

  /**
   * Returns the URL, the user and the password as variables with names that begin with {@code
   * prefix}.
   */
  public Map<String, String> addresses(String prefix) {
    return Map.of(
        prefix + "JDBC_URL", jdbcUrl,
        prefix + "JDBC_USER", user,
        prefix + "JDBC_PASSWORD", password);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, user, password);
  }

  /**
   * Creates the database {@code name} and its owner, a role of the same name, if they do not exist.
   * Must be called with the superuser's access.
   */
  public Database createIfMissing(String name) throws SQLException {
    requireName(name);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
        statement.execute("create role " + name + " login password '" + PASSWORD + "'");
      }
      if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
        statement.execute("create database " + name + " owner " + name);
        statement.execute("revoke connect on database " + name + " from public");
      }
    }
    return owned(name);
  }

  /**
   * Disconnects the clients of the database {@code name}, and drops the database and its owner.
   * Must be called with the superuser's access.
   */
  public void drop(String name) throws SQLException {
    requireName(name);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("drop role if exists " + name);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of a database: " + name);
    }
  }
}
