package dev.pushcheck.discord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.concurrent.Executors;

/** The rules of the house, for this room. */
@AnalyzeClasses(packages = "dev.pushcheck.discord", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
  @ArchTest
  static final ArchRule NO_CLOCK_AND_NO_THREADS =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .accessClassesThat()
          .areAssignableTo(Executors.class)
          .because("clocks and threads are handed in");

  @ArchTest
  static final ArchRule NO_STATIC_STATE =
      fields()
          .that()
          .haveModifier(JavaModifier.STATIC)
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule NO_INSIDES_OF_THE_LIBRARY =
      noClasses().should().dependOnClassesThat().resideInAPackage("net.dv8tion.jda.internal..");

  @ArchTest
  static final ArchRule FEW_DOORS =
      classes()
          .that()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .should()
          .haveNameMatching(
              ".*\\.(DiscordBot|DiscordExam|DiscordSettings|DiscordThreads|GatewayLease)")
          .because("nothing else is needed outside");
}
