package dev.pushcheck.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house, for what is shipped. */
@AnalyzeClasses(
    packages = "dev.pushcheck",
    importOptions = {DoNotIncludeTests.class, HouseRulesTest.NoTestJars.class})
class HouseRulesTest {
  /** What other modules test with is not shipped either. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule ONLY_THE_DEMO_KNOWS_THE_SANDBOX =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.pushcheck.app.demo..", "dev.pushcheck.sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.pushcheck.sandbox..")
          .because("nothing outside tests and the demo may need it");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_THE_DEMO =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.pushcheck.app.demo..", "dev.pushcheck.app.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.pushcheck.app.demo..");
}
