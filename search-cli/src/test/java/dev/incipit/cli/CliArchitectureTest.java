package dev.incipit.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What search-cli may know, and what only it may do. */
class CliArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // Tests of other modules come as jars.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.incipit");

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void theCommandKnowsNeitherLuceneNorHttp() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.incipit.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..", "io.javalin..", "org.eclipse.jetty.."));
  }

  @Test
  void onlyTheIndexItselfIsKnownOfItsPackages() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "dev.incipit.cli..",
                "dev.incipit.harvest..",
                "dev.incipit.eval..",
                "dev.incipit.watch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "dev.incipit.lucene.*..",
                "dev.incipit.analysis..",
                "dev.incipit.document..",
                "dev.incipit.engine..",
                "dev.incipit.compile..",
                "dev.incipit.pipeline.."));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("dev.incipit.(**)").should().beFreeOfCycles());
  }

  @Test
  void harvestingKnowsListingsAndAnIndexAndNothingElse() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.incipit.harvest..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "dev.incipit.harvest..",
                "dev.incipit.listing..",
                "dev.incipit.paper..",
                "dev.incipit.search..",
                "org.jspecify.annotations",
                "java.."));
  }

  @Test
  void onlyHarvestingAndDeliveryAskServers() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.incipit.harvest..", "dev.incipit.watch.delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http.."));
  }

  @Test
  void onlyDeliverySendsMails() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.incipit.watch.delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.mail.."));
  }

  @Test
  void watchesKnowAnIndexOnlyByItsContract() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.incipit.watch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "dev.incipit.lucene..", "dev.incipit.opensearch..", "io.javalin.."));
  }

  @Test
  void onlyTheCommandParsesArguments() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.incipit.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli.."));
  }

  @Test
  void nothingDependsOnTheCommand() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.incipit.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.incipit.cli.."));
  }

  @Test
  void measuringKnowsAnIndexOnlyByItsContract() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.incipit.eval..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.jspecify.annotations",
                "com.fasterxml.jackson.core..",
                "dev.incipit.eval..",
                "dev.incipit.search..",
                "dev.incipit.query..",
                "dev.incipit.paper.."));
  }

  @Test
  void onlyMainEndsTheProcess() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.incipit.cli.Main")
            .should()
            .callMethod(System.class, "exit", int.class));
  }

  @Test
  void namesSayWhatATypeIs() {
    check(noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper)"));
  }
}
