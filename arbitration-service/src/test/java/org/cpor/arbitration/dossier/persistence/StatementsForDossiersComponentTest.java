package org.cpor.arbitration.dossier.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.dossier.application.NewEntries;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.AddedDocument.Occasion;
import org.cpor.arbitration.dossier.domain.Document;
import org.cpor.arbitration.dossier.domain.DocumentCheck;
import org.cpor.arbitration.dossier.domain.FiledRevision;
import org.cpor.arbitration.dossier.domain.RevisionAdvice;
import org.cpor.arbitration.dossier.domain.VerificationOutcome;
import org.cpor.arbitration.dossier.domain.WrittenComment;
import org.cpor.arbitration.dossier.domain.WrittenComment.Author;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class StatementsForDossiersComponentTest {

  private static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");

  @Inject DataSource database;

  private final List<String> executed = new ArrayList<>();

  @Test
  void theEntriesOfManyClaimsNeedOneStatementForEachTable() {
    new DossierWriter(counting(database)).write(entriesOf(200));

    assertThat(executed).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void noEntriesNeedNoStatement() {
    new DossierWriter(counting(database)).write(entriesOf(0));

    assertThat(executed).isEmpty();
  }

  private static NewEntries entriesOf(int claims) {
    List<UUID> claimIds = IntStream.range(0, claims).mapToObj(i -> UUID.randomUUID()).toList();
    return new NewEntries(
        claimIds.stream().map(StatementsForDossiersComponentTest::revision).toList(),
        claimIds.stream()
            .map(claimId -> new VerificationOutcome(claimId, 1, true, List.of("POE_STALE"), AT))
            .toList(),
        claimIds.stream().map(claimId -> new RevisionAdvice(claimId, 1, List.of(), AT)).toList(),
        claimIds.stream().map(StatementsForDossiersComponentTest::document).toList(),
        claimIds.stream()
            .map(claimId -> new DocumentCheck(claimId, UUID.randomUUID(), List.of(), AT))
            .toList(),
        claimIds.stream()
            .map(claimId ->
                new WrittenComment(
                    UUID.randomUUID(), claimId, Author.PARTNER, null, "Kész.", List.of(), AT))
            .toList());
  }

  private static FiledRevision revision(UUID claimId) {
    return new FiledRevision(
        new PartnerClaim(claimId, "P-1001", "hu"),
        1,
        UUID.randomUUID(),
        "northwind.example",
        "4567890",
        "BUSINESS_APPLICATIONS",
        "USAGE",
        "POWER_BI",
        null,
        List.of(UUID.randomUUID()),
        null,
        null,
        null,
        AT);
  }

  private static AddedDocument document(UUID claimId) {
    return new AddedDocument(
        claimId,
        "P-1001",
        new Document(UUID.randomUUID(), "OTHER", "a.pdf", "application/pdf", 1, "9f86", null),
        Occasion.FILING,
        AT);
  }

  /** Returns a proxy of the database that records the SQL of each executed statement. */
  private DataSource counting(DataSource database) {
    return proxy(
        DataSource.class,
        database,
        (method, arguments, result) ->
            result instanceof Connection connection ? counting(connection) : result);
  }

  private Connection counting(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (method, arguments, result) ->
            result instanceof PreparedStatement statement
                ? counting(statement, (String) arguments[0])
                : result);
  }

  private PreparedStatement counting(PreparedStatement statement, String sql) {
    return proxy(
        PreparedStatement.class,
        statement,
        (method, arguments, result) -> {
          if (method.startsWith("execute")) {
            executed.add(sql);
          }
          return result;
        });
  }

  /** Computes what a proxy returns from a call, given the result of the real object. */
  private interface Calls {

    Object returned(String method, Object[] arguments, Object result);
  }

  private static <T> T proxy(Class<T> type, T target, Calls calls) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return calls.returned(
                    method.getName(), arguments, method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
