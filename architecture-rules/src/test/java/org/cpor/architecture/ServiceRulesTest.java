package org.cpor.architecture;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks each rule against a service that breaks it, and all rules against a service that follows
 * them.
 */
class ServiceRulesTest {

  /** The rules that may find nothing to check. All other rules must find something. */
  private static final Set<String> MAY_FIND_NOTHING =
      Set.of("THE_DOMAIN_IS_PURE", "POSTS_ACT_ONCE", "WRITES_ARE_CONDITIONAL");

  static Stream<Arguments> badServices() {
    return Stream.of(
        bad(
            "THE_DOMAIN_IS_PURE",
            "impuredomain",
            "AnnotatedCase",
            "FactualCase",
            "CaseOfDomain",
            "CaseWithUseCase"),
        bad("FEATURES_HAVE_NO_CYCLES", "cyclicfeatures", "Slice association", "Slice review"),
        bad(
            "ADAPTERS_MEET_ONLY_THROUGH_PORTS",
            "entangledadapters",
            "CaseResource",
            "CaseListener",
            "PanacheAssociations"),
        bad("THE_INSIDE_KNOWS_NO_ADAPTER", "outwardinside", "RulingOnCase", "ReviewCase"),
        bad(
            "FACTS_ARE_MAPPED_AT_THE_EDGE",
            "wirefactsinside",
            "OpeningReview",
            "ReviewCase",
            "PostgresReviewCases"),
        bad("REPOSITORIES_NAME_THEIR_DATABASE", "namelessdatabase", "StoredReviewCases"),
        bad(
            "ONLY_THE_OUTBOX_SENDS",
            "ownproducer",
            "RecordSender",
            "EmitterSender",
            "MutinySender",
            "ClientServiceSender",
            "OutgoingSender",
            "OutgoingsSender"),
        bad(
            "LISTENERS_USE_THE_INBOX",
            "carelesslistener",
            "InboxlessListener.onClaim(",
            "InboxlessListener.onAnything(",
            "ForgetfulListener.onVerifications(",
            "FactConsumer.onClaims(",
            "MisplacedListener.onClaims("),
        bad("DUE_WORK_HAS_ONE_ENGINE", "ownsweep", "SweepingCases.sweep("),
        bad("IDS_COME_FROM_ONE_GENERATOR", "ownids", "CaseIds"),
        bad(
            "POSTS_ACT_ONCE",
            "repeatedposts",
            "ForgetfulResource.withoutKey() takes no parameter",
            "ForgetfulResource.withoutKey() does not lead",
            "IdempotencyKey) does not lead"),
        bad("WRITES_ARE_CONDITIONAL", "blindwrites", "BlindResource.put(", "BlindResource.delete("),
        bad(
            "RESOURCES_SAY_THEIR_MEDIA_TYPES",
            "untypedresources",
            "CaseResource.untypedAnswer() has no jakarta.ws.rs.Produces",
            "CaseResource.untypedBody(java.lang.String, java.util.List) has no"
                + " jakarta.ws.rs.Consumes",
            "CaseResource.untypedAnswerToABody(java.io.InputStream) has no"
                + " jakarta.ws.rs.Produces"),
        bad(
            "ENTITIES_STAY_AT_HOME",
            "publicentities",
            "ReviewCaseEntity",
            "LeaseEmbeddable",
            "VersionedRow"),
        bad(
            "NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME",
            "ownclock",
            "Timekeeper.instant()",
            "Timekeeper.reference()",
            "Timekeeper.lambda()",
            "Timekeeper.date()",
            "Timekeeper.dateInZone()",
            "Timekeeper.dateTime()",
            "Timekeeper.offsetDateTime()",
            "Timekeeper.zonedDateTime()",
            "Timekeeper.year()",
            "Timekeeper.japaneseDate()",
            "Timekeeper.systemUtc()",
            "Timekeeper.systemZone()",
            "Timekeeper.tickingSeconds()",
            "Timekeeper.source()",
            "Timekeeper.millis()",
            "Timekeeper.oldDate()",
            "Timekeeper.calendar()",
            "Timekeeper.gregorianCalendar()"),
        bad("DOMAIN_NAMES_ARE_READ_BY_UTS_46", "olddomains", "CustomerDomain.parse("),
        bad(
            "TEXTS_HAVE_ONE_LOADER",
            "owntexts",
            "RulingTexts.bundle(",
            "RulingTexts.properties(",
            "RulingTexts.pattern(",
            "RulingTexts.ofItsClass(",
            "RulingTexts.ofAClassLoader("),
        bad(
            "FIELDS_ARE_NOT_INJECTED",
            "fieldinjection",
            "FieldInjected.injected",
            "FieldInjected.configured",
            "FieldInjected.channelled",
            "FieldInjected.entities"),
        bad("METHODS_ARE_NOT_INJECTED", "setterinjection", "SetterInjected.setWork("),
        bad(
            "NAMES_SAY_WHAT_A_CLASS_IS",
            "vaguenames",
            "CaseUtils",
            "DateUtil",
            "CaseManager",
            "ClaimHelper"));
  }

  private static Arguments bad(String rule, String service, String... offenders) {
    return arguments(rule, service, List.of(offenders));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badServices")
  void aRuleRejectsEachOffenceOfItsBadService(String rule, String service, List<String> offenders) {
    assertThatThrownBy(() -> rule(rule).check(service(service)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(offenders.toArray(String[]::new));
  }

  @Test
  void everyRuleHasAServiceThatBreaksIt() {
    Set<Object> tried =
        badServices().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());

    assertThat(tried).containsExactlyInAnyOrderElementsOf(rules().keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aWellBuiltServiceBreaksNoRule(String rule) {
    rule(rule).check(service("wellbuilt"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aRuleThatFindsNothingToCheckFails(String rule) {
    JavaClasses nothing = service("nosuchservice");

    if (MAY_FIND_NOTHING.contains(rule)) {
      rule(rule).check(nothing);
    } else {
      assertThatThrownBy(() -> rule(rule).check(nothing))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("failed to check any classes");
    }
  }

  @Test
  void thePlatformsClockMayReadTheSystemClock() {
    JavaClasses platform = service("platform");

    assertThat(platform).isNotEmpty();
    rule("NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME").allowEmptyShould(true).check(platform);
  }

  static Set<String> names() {
    return rules().keySet();
  }

  private static Map<String, ArchRule> rules() {
    return Arrays.stream(ServiceRules.class.getFields())
        .filter(field -> field.isAnnotationPresent(ArchTest.class))
        .collect(toUnmodifiableMap(Field::getName, ServiceRulesTest::read));
  }

  private static ArchRule rule(String name) {
    return rules().entrySet().stream()
        .filter(rule -> rule.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findAny()
        .orElseThrow();
  }

  private static ArchRule read(Field rule) {
    try {
      return (ArchRule) rule.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JavaClasses service(String name) {
    return new ClassFileImporter().importPackages("org.cpor." + name);
  }
}
