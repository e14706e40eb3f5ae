package org.cpor.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.cpor.testing.StackTestResource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class OneFormOfEmailAddressesComponentTest {

  @Inject DataSource database;

  private final Partner partner = Partner.create();

  @ParameterizedTest
  @CsvSource({
    "info@á.example,         info@xn--1ca.example",
    "Info@Straße.Example,    Info@xn--strae-oqa.example",
    "' a@partner.example ',  a@partner.example"
  })
  void anEmailAddressIsStoredInItsCanonicalForm(String written, String kept) {
    partner
        .setPreferences("{\"email\": \"%s\"}".formatted(written))
        .statusCode(200)
        .body("email", equalTo(kept));
  }

  @Test
  void theDatabaseAcceptsNoOtherForm() {
    partner.setPreferences("{\"email\": \"a@partner.example\"}").statusCode(200);

    assertThatThrownBy(() ->
            execute(
                "update endpoint set address = 'a@Partner.example' where partner_id = '%s'"
                    .formatted(partner.id())))
        .hasMessageContaining("endpoint_email_has_one_form");
  }

  @Test
  void olderAddressesAreMigratedToTheCanonicalForm() throws SQLException {
    execute("drop schema if exists before_v20 cascade");
    migrate("4");
    execute(
        """
        insert into before_v20.preference (partner_id, locale, events, changed_at) values ('P', 'hu', '{}', now());
        insert into before_v20.endpoint (partner_id, channel, address) values
          ('P', 'EMAIL', 'Anna@Partner.EXAMPLE'), ('P', 'WEBHOOK', 'https://partner.example/@A')\
        """);

    migrate("20");

    assertThat(text("select string_agg(address, ' ' order by channel) from before_v20.endpoint"))
        .isEqualTo("Anna@partner.example https://partner.example/@A");
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(database)
        .schemas("before_v20")
        .outOfOrder(true)
        .target(target)
        .load()
        .migrate();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
