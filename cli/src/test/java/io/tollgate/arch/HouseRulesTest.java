package io.tollgate.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.tollgate.catalogue.Metric;
import io.tollgate.catalogue.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The architecture rules that docs/ARCHITECTURE.md lists. */
class HouseRulesTest {
  private static JavaClasses house;

  @BeforeAll
  static void read() {
    house =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.tollgate");
  }

  /** A rule about an empty package always passes, so check that no package is empty. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "avro",
        "catalogue",
        "cli",
        "compliance",
        "domain",
        "files",
        "reference",
        "testbed",
        "ops",
        "producer",
        "projection",
        "streams",
        "web",
        "wire"
      })
  void shouldFindClassesInEveryPackage(String module) {
    assertThat(
            house.stream()
                .filter(type -> type.getPackageName().startsWith("io.tollgate." + module)))
        .isNotEmpty();
  }

  @Test
  void shouldLimitTheDomainToTheJdkAndIcu() {
    classes()
        .that()
        .resideInAPackage("io.tollgate.domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.tollgate.domain..",
            "java.lang..",
            "java.math..",
            "java.nio",
            "java.nio.charset..",
            "java.security..",
            "java.time..",
            "java.util..",
            "com.ibm.icu..")
        .check(house);
  }

  @Test
  void shouldGiveTheDomainTimeAndLocaleAsParameters() {
    noClasses()
        .that()
        .resideInAPackage("io.tollgate.domain..")
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "a clock, chance or a default of the machine", HouseRulesTest::asksTheMachine))
        .check(house);
    noClasses()
        .that()
        .resideInAPackage("io.tollgate.domain..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(house);
  }

  private static boolean asksTheMachine(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    return (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
        || (Stream.of(Instant.class, LocalDate.class, LocalDateTime.class)
                .anyMatch(owner::isEquivalentTo)
            && name.equals("now"))
        || (owner.isEquivalentTo(ZoneId.class) && name.equals("systemDefault"))
        || (owner.isEquivalentTo(Locale.class) && name.equals("getDefault"))
        || (owner.isEquivalentTo(Math.class) && name.equals("random"))
        || (owner.isEquivalentTo(System.class) && !name.equals("arraycopy"));
  }

  /**
   * Only gauges for Prometheus and cache budgets may be floating-point numbers; they hold no money.
   */
  @Test
  void shouldHoldNoMoneyInBinaryFloatingPoint() {
    Set<String> binary = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    DescribedPredicate<JavaClass> isBinary =
        DescribedPredicate.describe(
            "binary floating point", type -> binary.contains(type.getName()));
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .haveNameNotMatching("io\\.tollgate\\.streams\\.state\\.(BoundedRocksDb|LocalTable)")
        .should()
        .haveRawType(isBinary)
        .check(house);
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages("io.tollgate.streams.metrics..", "io.tollgate.ops.metrics..")
        .should()
        .haveRawReturnType(isBinary)
        .check(house);
  }

  @Test
  void shouldUseKafkaOnlyInItsAdapters() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.tollgate.wire..",
            "io.tollgate.streams..",
            "io.tollgate.producer..",
            "io.tollgate.testbed..",
            "io.tollgate.compliance.cluster..",
            "io.tollgate.projection.kafka..",
            "io.tollgate.ops.cluster..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "kafka..")
        .check(house);
  }

  /**
   * One package starts servers, so that port errors, health, headers and sessions are the same
   * everywhere.
   */
  @Test
  void shouldStartHttpServersOnlyInTheWebPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tollgate.web..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.javalin.Javalin")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.jetty..", "com.sun.net.httpserver..")
        .check(house);
  }

  @Test
  void shouldUseGeneratedClassesOnlyInTheWirePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.tollgate.wire..", "io.tollgate.avro..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.tollgate.avro..", "org.apache.avro..")
        .check(house);
  }

  @Test
  void shouldKeepTheTopologyIndependentOfAdaptersAndAdaptersOfEachOther() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.tollgate.streams.topology..",
            "io.tollgate.streams.step..",
            "io.tollgate.streams.failure..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.tollgate.streams.app..",
            "io.tollgate.streams.config..",
            "io.tollgate.streams.http..",
            "io.tollgate.streams.metrics..",
            "io.tollgate.streams.reference..",
            "io.tollgate.streams.history..")
        .check(house);
    for (String adapter : List.of("config", "history", "http", "metrics", "reference")) {
      Stream<String> others =
          Stream.of("app", "config", "history", "http", "metrics", "reference")
              .filter(other -> !other.equals(adapter));
      noClasses()
          .that()
          .resideInAPackage("io.tollgate.streams." + adapter + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              others.map(o -> "io.tollgate.streams." + o + "..").toArray(String[]::new))
          .check(house);
    }
  }

  /** The computation of lag is pure, so that tests can use tables. */
  @Test
  void shouldKeepLagIndependentOfClusterAndDisplay() {
    classes()
        .that()
        .resideInAPackage("io.tollgate.ops.lag..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("io.tollgate.ops.lag..", "java.lang..", "java.time..", "java.util..")
        .check(house);
  }

  /** One package computes the holds, so that tests can use tables; all others use it. */
  @Test
  void shouldKeepHoldsIndependentOfClusterAndDisplay() {
    noClasses()
        .that()
        .resideInAPackage("io.tollgate.compliance.holds..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.tollgate.compliance.cluster..", "io.tollgate.wire.topic..")
        .check(house);
    noClasses()
        .that()
        .resideInAPackage("io.tollgate.compliance..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.tollgate.ops..", "io.tollgate.cli..", "io.tollgate.streams..")
        .check(house);
  }

  /**
   * The application uses the ERP edge's JSON for answers about shipments, and nothing else of the
   * edge.
   */
  @Test
  void shouldUseOnlyTheJsonOfTheEdgeInTheApplication() {
    noClasses()
        .that()
        .resideInAPackage("io.tollgate.streams..")
        .and()
        .resideOutsideOfPackage("io.tollgate.streams.http..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.tollgate.producer..")
        .check(house);
    noClasses()
        .that()
        .resideInAPackage("io.tollgate.streams.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.tollgate.producer.edge.csv..",
            "io.tollgate.producer.generate..",
            "io.tollgate.producer.publish..",
            "io.tollgate.reference..")
        .check(house);
  }

  /** Only classes that start a process use exit codes and the environment. */
  @Test
  void shouldExitAndReadTheEnvironmentOnlyInMainClasses() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Main")
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "System.exit, System.getenv or Runtime.halt",
                access ->
                    (access.getTargetOwner().isEquivalentTo(System.class)
                            && Set.of("exit", "getenv").contains(access.getName()))
                        || (access.getTargetOwner().isEquivalentTo(Runtime.class)
                            && Set.of("exit", "halt").contains(access.getName()))))
        .check(house);
  }

  @Test
  void shouldHaveNoCycles() {
    slices().matching("io.tollgate.(*)..").should().beFreeOfCycles().check(house);
    for (String module :
        List.of(
            "cli",
            "compliance",
            "domain",
            "testbed",
            "ops",
            "producer",
            "projection",
            "reference",
            "streams",
            "web",
            "wire")) {
      slices()
          .matching("io.tollgate." + module + ".(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(house);
    }
  }

  @Test
  void shouldNameTopicsAndMetricsOnlyInTheCatalogue() throws IOException {
    List<String> names =
        Stream.concat(
                Arrays.stream(Topic.values()).map(Topic::baseName),
                Arrays.stream(Metric.values()).map(Metric::metricName))
            .map(name -> '"' + name + '"')
            .toList();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.toString().contains("/src/main/java/"))
              .filter(file -> !file.toString().contains("/catalogue/"))
              .toList();
      assertThat(sources).hasSizeGreaterThan(100);
      assertThat(sources).allSatisfy(file -> assertThat(text(file)).doesNotContain(names));
    }
  }

  /** A program that embeds a lower layer has no commands; cli.fault.Faults adds them. */
  @Test
  void shouldNameNoCommandsInLowerLayers() throws IOException {
    Pattern command = Pattern.compile("\"[^\"\\n]*`tollgate [a-z]");
    for (String module :
        List.of("schemas", "domain", "wire", "files", "reference", "producer", "testbed")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        assertThat(files.filter(file -> file.toString().endsWith(".java")))
            .isNotEmpty()
            .allSatisfy(file -> assertThat(text(file)).doesNotContainPattern(command));
      }
    }
  }

  /**
   * Tests that start a broker, a registry, PostgreSQL, a browser or Tollgate run in `mvn verify`.
   */
  @Test
  void shouldStartServersAndProcessesOnlyInIntegrationTests() throws IOException {
    Pattern starts =
        Pattern.compile(
            "\\b(SharedStack|SharedPostgres|EmbeddedPostgres|LocalStack\\.start|LocalCluster"
                + "|Pipeline\\.embedded|CommandProcess|AppProcess|RunningConsole|OnAConsole|Monitored"
                + "|org\\.openqa\\.selenium)\\b");
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      List<Path> unitTests =
          files
              .filter(file -> file.toString().matches(".*/src/[a-z-]*test/java/.*Test\\.java"))
              .filter(file -> !file.endsWith("HouseRulesTest.java"))
              .toList();
      assertThat(unitTests)
          .hasSizeGreaterThan(50)
          .allSatisfy(file -> assertThat(text(file)).doesNotContainPattern(starts));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
