package dev.pushcheck.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house that a compiler does not know; ARCHITECTURE.md has them in words. */
@AnalyzeClasses(packages = "dev.pushcheck", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
  /** Which packages a package may know, besides itself, {@code settings} and libraries. */
  private static final Map<String, List<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("settings", List.of()),
          Map.entry("cache", List.of()),
          Map.entry("health", List.of()),
          Map.entry("reply", List.of()),
          Map.entry("text", List.of("reply")),
          Map.entry("css", List.of("cache")),
          Map.entry("net", List.of("cache")),
          Map.entry("check", List.of("reply", "text")),
          Map.entry("interruption", List.of("css", "reply", "text")),
          Map.entry("access", List.of("css")),
          Map.entry("push", List.of("check", "css", "net", "interruption")),
          Map.entry(
              "alert", List.of("check", "css", "push", "interruption", "access", "reply", "text")),
          Map.entry(
              "doctor",
              List.of("alert", "chat", "check", "command", "css", "health", "net", "push")),
          Map.entry("store", List.of("css", "interruption", "alert", "access", "health", "text")));

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("dev.pushcheck.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CLOCK_FILES_OR_ENVIRONMENT =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .accessClassesThat()
          .areAssignableTo(Files.class)
          .orShould()
          .accessClassesThat()
          .areAssignableTo(File.class)
          .because("only bot-app reads the clock, files and the environment");

  @ArchTest
  static final ArchRule NO_THREADS =
      noClasses()
          .should()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .accessClassesThat()
          .areAssignableTo(Executors.class)
          .orShould()
          .accessClassesThat()
          .areAssignableTo(ForkJoinPool.class)
          .because("threads are made in bot-app and handed in");

  @ArchTest
  static final ArchRule NO_STATIC_STATE =
      fields()
          .that()
          .haveModifier(STATIC)
          .and()
          .areDeclaredInClassesThat()
          .resideInAPackage("dev.pushcheck..")
          .should()
          .haveModifier(FINAL);

  @ArchTest
  static final ArchRule NO_EMPTY_NAMES =
      noClasses()
          .should()
          .haveNameMatching(
              ".*(Manager|Helper|Utils?|Impl|Dto)|.*\\.(Abstract\\w*|I[A-Z][a-z]\\w*)")
          .because("a name says what the thing is");

  @ArchTest
  static final ArchRule NO_PLATFORM =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.pushcheck.sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.slack..", "net.dv8tion..", "picocli..", "org.eclipse.jetty..");

  @TestFactory
  Stream<DynamicTest> packagesKnowOnlyWhatTheyMay() {
    var core =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.pushcheck");
    return MAY_KNOW.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> rule(entry.getKey(), entry.getValue()).check(core)));
  }

  private static ArchRule rule(String name, List<String> known) {
    String[] allowed =
        Stream.concat(Stream.of(name, "settings"), known.stream())
            .map(other -> "dev.pushcheck." + other + "..")
            .toArray(String[]::new);
    return classes()
        .that(resideInAPackage("dev.pushcheck." + name + ".."))
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("dev.pushcheck..").or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true);
  }
}
