package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class FirstReviewCountComponentTest {

  @Inject DataSource database;

  private final Person reviewer = Person.reviewer();

  @Test
  void theDocketExplainsTheDaysThatDidNotCount() {
    VerifiedClaim claim =
        VerifiedClaim.of("P-1001", UUID.randomUUID(), Instant.parse("2026-12-23T22:30:00Z"));

    ReviewOpened opened = claim.admitted();

    assertThat(opened.reviewDueAt()).isEqualTo("2027-01-04T23:00:00Z");
    reviewer
        .reads(opened.caseId())
        .statusCode(200)
        .body("parties[0].firstReviewDueAt", equalTo("2027-01-04T23:00:00Z"))
        .body("parties[0].clock.region", equalTo("HU"))
        .body("parties[0].clock.zone", equalTo("Europe/Budapest"))
        .body("parties[0].clock.days[0].date", equalTo("2026-12-23"))
        .body("parties[0].clock.days[2].date", equalTo("2026-12-25"))
        .body("parties[0].clock.days[2].counted", equalTo(false))
        .body("parties[0].clock.days[2].kind", equalTo("HOLIDAY"))
        .body("parties[0].clock.days[2].why", equalTo("holiday: Christmas"));
  }

  @ParameterizedTest
  @CsvSource({
    "hu, a benyújtás napja, munkaszüneti nap: karácsony",
    "'en;q=0.5, hu;q=0.8', a benyújtás napja, munkaszüneti nap: karácsony",
    "'hu;q=0.5, en;q=0.8', day of filing, holiday: Christmas"
  })
  void theDocketExplainsTheDaysInTheLanguageThatTheReviewerPrefers(
      String acceptLanguage, String first, String third) {
    UUID caseId =
        VerifiedClaim.of("P-1001", UUID.randomUUID(), Instant.parse("2026-12-23T22:30:00Z"))
            .admitted()
            .caseId();

    reviewer
        .asks()
        .header("Accept-Language", acceptLanguage)
        .get("/cases/{id}", caseId)
        .then()
        .statusCode(200)
        .header("Vary", containsString("Accept-Language"))
        .header("Content-Language", first.equals("day of filing") ? "en" : "hu")
        .body("parties[0].clock.days[0].why", equalTo(first))
        .body("parties[0].dueClock.days[2].why", equalTo(third));
  }

  @Test
  void theExplanationOfADueDateDoesNotChangeWithTheCalendar() throws SQLException {
    VerifiedClaim claim = VerifiedClaim.of("P-1001", UUID.randomUUID());
    UUID caseId = claim.admitted().caseId();

    execute(
        """
        update claim set first_review_region = 'XX', first_review_zone = 'Asia/Kathmandu',
          first_review_days = '{2026-11-20 DAY_OF_FILING day of filing,2026-11-23 CLOSURE moved house}'
        where claim_id = '%s'\
        """
            .formatted(claim.claimId()));

    reviewer
        .reads(caseId)
        .body("parties[0].clock.region", equalTo("XX"))
        .body("parties[0].clock.zone", equalTo("Asia/Kathmandu"))
        .body("parties[0].clock.days.kind", contains("DAY_OF_FILING", "CLOSURE"))
        .body("parties[0].clock.days.why", contains("day of filing", "moved house"));
  }

  @Test
  void aClaimFromBeforeTheCountWasStoredGetsTheCountThatItHad() throws SQLException {
    EarlierVersion earlier = EarlierVersion.at("1", database, "before_v3");
    earlier.execute(
        """
        insert into before_v3.claim values ('%s', '%s', 'P-1001', 'hu', 1, '4567890', 'a.example',
          'BUSINESS_APPLICATIONS', 'USAGE', 'POWER_BI', null, '{}', '{}', '2026-10-22T22:30:00Z',
          '2021', '2026-10-30T23:00:00Z')\
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID()));

    earlier.migrateTo("3");

    assertThat(earlier.text("select first_review_region from before_v3.claim")).isEqualTo("HU");
    assertThat(earlier.text("select first_review_zone from before_v3.claim"))
        .isEqualTo("Europe/Budapest");
    assertThat(earlier.text("select array_to_string(first_review_days, '; ') from before_v3.claim"))
        .isEqualTo(
            "2026-10-23 DAY_OF_FILING day of filing; 2026-10-24 WEEKEND weekend;"
                + " 2026-10-25 WEEKEND weekend; 2026-10-26 BUSINESS_DAY business day;"
                + " 2026-10-27 BUSINESS_DAY business day; 2026-10-28 BUSINESS_DAY business day;"
                + " 2026-10-29 BUSINESS_DAY business day; 2026-10-30 BUSINESS_DAY business day");
  }

  @Test
  void laterDueDatesFromBeforeTheirCountWasStoredStayAndHaveNoDays() throws SQLException {
    EarlierVersion earlier = EarlierVersion.at("4", database, "before_v5");
    UUID id = UUID.randomUUID();
    earlier.openCase(id, "2026-11-06T23:00:00Z");
    earlier.execute(
        """
        insert into before_v5.claim values ('%1$s', '%1$s', 'P-1001', 'hu', 1, '4567890', 'a.example',
          'BUSINESS_APPLICATIONS', 'USAGE', 'POWER_BI', null, '{}', '{}', '2026-10-22T22:30:00Z',
          '2021', '2026-10-30T23:00:00Z', 'HU', 'Europe/Budapest', '{}');
        insert into before_v5.party (case_id, claim_id, role, joined_at, soon_at, due_at, told, extended)
          values ('%1$s', '%1$s', 'CLAIMANT', '2026-10-22T22:30:00Z', '2026-11-05T23:00:00Z',
          '2026-11-06T23:00:00Z', 'NONE', true);
        insert into before_v5.information_request (request_id, case_id, claim_id, codes, requested_by,
          requested_at, respond_by) values ('%1$s', '%1$s', '%1$s', '{MISSING_ALL_POE}', 'anna',
          '2026-10-23T09:00:00Z', '2026-10-30T23:00:00Z')\
        """
            .formatted(id));

    earlier.migrateTo("5");

    assertThat(earlier.text("select due_at || due_days::text from before_v5.party"))
        .startsWith("2026-11-0")
        .endsWith("{}");
    assertThat(earlier.text("select respond_by_days::text from before_v5.information_request"))
        .isEqualTo("{}");
    assertThat(earlier.text("select documents from before_v5.claim")).isEqualTo("[]");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
