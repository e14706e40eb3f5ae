package org.cpor.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The rules for the structure of every service. Each service runs the rules in one test:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.cpor.arbitration", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTest {
 *   @ArchTest static final ArchTests RULES = ArchTests.in(ServiceRules.class);
 * }
 * }</pre>
 *
 * <p>A rule fails if it finds nothing to check. The exceptions are rules about parts that some
 * services do not have. The rules name classes of libraries as text, so that this module does not
 * depend on the libraries.
 */
public final class ServiceRules {

  private static final Layer DOMAIN = new Layer("domain");
  private static final Layer INSIDE = new Layer("domain", "application");
  private static final Layer ADAPTERS = new Layer("rest", "messaging", "persistence");

  private static final DescribedPredicate<JavaClass> SEND_TO_KAFKA =
      resideInAPackage("org.apache.kafka.clients.producer..")
          .or(resideInAPackage("..reactive.messaging..").and(simpleNameEndingWith("Emitter")))
          .or(
              named(
                  "org.eclipse.microprofile.reactive.messaging.Outgoing",
                  "io.smallrye.reactive.messaging.annotations.Outgoings",
                  "io.smallrye.reactive.messaging.kafka.KafkaClientService"))
          .as("send to Kafka");

  @ArchTest
  public static final ArchRule THE_DOMAIN_IS_PURE =
      classes()
          .that(DOMAIN)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "org.jspecify.annotations",
                      "com.google.errorprone.annotations",
                      "org.cpor.identifiers",
                      "org.cpor.sentences")
                  .or(DOMAIN))
          .because("the domain must be readable and executable without frameworks and libraries")
          // A service that only stores and lists has no domain.
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule FEATURES_HAVE_NO_CYCLES =
      slices()
          .matching("org.cpor.*.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature must be understood without the one that uses it");

  @ArchTest
  public static final ArchRule ADAPTERS_MEET_ONLY_THROUGH_PORTS =
      classes()
          .that(ADAPTERS)
          .should(new KnowNoOtherAdapter(ADAPTERS))
          .because("they communicate through the application or through ports of the domain");

  @ArchTest
  public static final ArchRule THE_INSIDE_KNOWS_NO_ADAPTER =
      noClasses()
          .that(INSIDE)
          .should()
          .dependOnClassesThat(ADAPTERS)
          .because("adapters depend on the application, never the other way round");

  /** All classes of claim-events, without the two classes that facts and requests share. */
  private static final DescribedPredicate<JavaClass> WIRE_FORMAT =
      resideInAPackage("org.cpor.events..")
          .and(
              DescribedPredicate.not(
                  named("org.cpor.events.wire.Rfc3339", "org.cpor.events.wire.EventBounds")))
          .as("are of the wire format");

  @ArchTest
  public static final ArchRule FACTS_ARE_MAPPED_AT_THE_EDGE =
      noClasses()
          .that(new Layer("domain", "application", "persistence"))
          .should()
          .dependOnClassesThat(WIRE_FORMAT)
          .because("listeners and fact mappers map facts to types of the domain");

  @ArchTest
  public static final ArchRule REPOSITORIES_NAME_THEIR_DATABASE =
      classes()
          .that(new Layer("persistence"))
          .and(implementAPort())
          .should()
          .haveSimpleNameStartingWith("Postgres")
          .because("the port says what is stored, its adapter says where");

  @ArchTest
  public static final ArchRule ONLY_THE_OUTBOX_SENDS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.cpor.messaging..")
          .should()
          .dependOnClassesThat(SEND_TO_KAFKA)
          .because("a fact is stored in the outbox, in the transaction of its change");

  @ArchTest
  public static final ArchRule LISTENERS_USE_THE_INBOX =
      methods()
          .that()
          .areAnnotatedWith(
              anyOf(
                  "org.eclipse.microprofile.reactive.messaging.Incoming",
                  "io.smallrye.reactive.messaging.annotations.Incomings"))
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Listener")
          .andShould()
          .beDeclaredInClassesThat(new Layer("messaging"))
          .andShould(new CallMethod("org.cpor.messaging.inbox.Inbox", "receive"))
          .because("each event may change a service only once, however often it is delivered");

  /** Methods without sign-in take no idempotency key: a key belongs to a caller who signed in. */
  private static final DescribedPredicate<JavaMethod> NEED_NO_SIGN_IN =
      DescribedPredicate.describe(
          "need no sign-in",
          method -> method.getOwner().isAnnotatedWith("jakarta.annotation.security.PermitAll"));

  @ArchTest
  public static final ArchRule POSTS_ACT_ONCE =
      methods()
          .that()
          .areAnnotatedWith("jakarta.ws.rs.POST")
          .and(DescribedPredicate.not(NEED_NO_SIGN_IN))
          .and()
          .areDeclaredInClassesThat()
          // An interface is a client of another server, not a resource.
          .areNotInterfaces()
          .should(new TakeParameter("org.cpor.platform.idempotency.IdempotencyKey"))
          .andShould(new LeadTo("org.cpor.platform.idempotency.IdempotentRequests"))
          .because("a POST that is sent again with its Idempotency-Key must not act again")
          // Some services have no such method.
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule WRITES_ARE_CONDITIONAL =
      methods()
          .that()
          .areAnnotatedWith(anyOf("jakarta.ws.rs.PUT", "jakarta.ws.rs.DELETE"))
          .and()
          .areDeclaredInClassesThat()
          .areNotInterfaces()
          .should(new LeadTo("org.cpor.platform.conditions.RequestConditions"))
          .because("a write whose If-Match does not match must not be done")
          // Some services have no such method.
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule RESOURCES_SAY_THEIR_MEDIA_TYPES =
      methods()
          .that(
              areAnnotatedWith(
                  "jakarta.ws.rs.GET",
                  "jakarta.ws.rs.POST",
                  "jakarta.ws.rs.PUT",
                  "jakarta.ws.rs.PATCH",
                  "jakarta.ws.rs.DELETE"))
          .and()
          .areDeclaredInClassesThat()
          .areNotInterfaces()
          .should(new SayItsMediaTypes())
          .because(
              "otherwise a client that accepts HTML gets the text of a Java object,"
                  + " and a malformed Content-Type is reported too late");

  @ArchTest
  public static final ArchRule ENTITIES_STAY_AT_HOME =
      classes()
          .that()
          .areAnnotatedWith(
              anyOf(
                  "jakarta.persistence.Entity",
                  "jakarta.persistence.Embeddable",
                  "jakarta.persistence.MappedSuperclass"))
          .should()
          .bePackagePrivate()
          .because("only repositories may know the tables");

  @ArchTest
  public static final ArchRule NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.cpor.platform.time")
          .should()
          .accessTargetWhere(new ReadsTheSystemClock())
          .because("the time is that of the injected java.time.Clock");

  @ArchTest
  public static final ArchRule DUE_WORK_HAS_ONE_ENGINE =
      methods()
          .that()
          .areAnnotatedWith("io.quarkus.scheduler.Scheduled")
          .should(new LeadTo("org.cpor.platform.duework.DueWorkRunner"))
          .because("locking, back-off, metrics and the stop of due work are implemented once");

  @ArchTest
  public static final ArchRule IDS_COME_FROM_ONE_GENERATOR =
      noClasses()
          .should()
          .dependOnClassesThat(resideInAPackage("com.fasterxml.uuid.."))
          .because("org.cpor.identifiers.UuidV7 generates all ids");

  @ArchTest
  public static final ArchRule DOMAIN_NAMES_ARE_READ_BY_UTS_46 =
      noClasses()
          .should()
          .dependOnClassesThat(named("java.net.IDN"))
          .because("java.net.IDN knows IDNA 2003 only; use org.cpor.identifiers.DomainName");

  /** Does not apply to {@code Licensing}, which reads codes of licences, not texts for users. */
  @ArchTest
  public static final ArchRule TEXTS_HAVE_ONE_LOADER =
      noClasses()
          .that(DescribedPredicate.not(named("org.cpor.verifier.microsoft.Licensing")))
          .should()
          .accessTargetWhere(new LoadsTexts())
          .because("org.cpor.platform.texts.Texts checks that every text exists in every language");

  @ArchTest
  public static final ArchRule FIELDS_ARE_NOT_INJECTED =
      noFields()
          .should()
          .beAnnotatedWith(
              anyOf(
                  "jakarta.inject.Inject",
                  "org.eclipse.microprofile.config.inject.ConfigProperty",
                  "org.eclipse.microprofile.reactive.messaging.Channel",
                  "jakarta.persistence.PersistenceContext"))
          .because("constructor parameters show the dependencies of a class");

  @ArchTest
  public static final ArchRule METHODS_ARE_NOT_INJECTED =
      noMethods()
          .should()
          .beAnnotatedWith("jakarta.inject.Inject")
          .because("constructor parameters show the dependencies of a class");

  @ArchTest
  public static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Manager|Helper)")
          .because("such a name does not say what the class does");

  private ServiceRules() {}

  private static DescribedPredicate<JavaClass> implementAPort() {
    return DescribedPredicate.describe(
        "implement a port",
        type -> type.getRawInterfaces().stream().anyMatch(new Layer("application")));
  }

  private static DescribedPredicate<JavaAnnotation<?>> anyOf(String... annotations) {
    List<String> names = List.of(annotations);
    return DescribedPredicate.describe(
        String.join(" or ", names),
        annotation -> names.contains(annotation.getRawType().getName()));
  }

  private static DescribedPredicate<JavaMethod> areAnnotatedWith(String... annotations) {
    DescribedPredicate<JavaAnnotation<?>> any = anyOf(annotations);
    return DescribedPredicate.describe(
        "are annotated with " + any.getDescription(), method -> method.isAnnotatedWith(any));
  }

  private static DescribedPredicate<JavaClass> named(String... classes) {
    List<String> names = List.of(classes);
    return DescribedPredicate.describe(
        String.join(" or ", names), type -> names.contains(type.getName()));
  }
}
