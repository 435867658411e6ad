package dev.incipit.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import org.junit.jupiter.api.Test;

/** What search-web may know. The templates' generated classes lie in its packages too. */
class WebArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // Tests of other modules come as jars.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.incipit");

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  private static ArchRule webDoesNotKnow(String name) {
    return noClasses()
        .that()
        .resideInAPackage("dev.incipit.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(name);
  }

  @Test
  void webKnowsTheIndexOnlyByItsContract() {
    check(webDoesNotKnow("org.apache.lucene.."));
    check(webDoesNotKnow("dev.incipit.lucene.."));
    check(webDoesNotKnow("dev.incipit.engine.."));
    check(webDoesNotKnow("dev.incipit.compile.."));
    check(webDoesNotKnow("dev.incipit.pipeline.."));
    check(webDoesNotKnow("dev.incipit.opensearch.."));
    check(webDoesNotKnow("dev.incipit.cli.."));
  }

  @Test
  void httpAndJsonMappingStayInWeb() {
    check(
        noClasses()
            .that()
            // What talks to a cluster has its own HTTP and JSON.
            .resideOutsideOfPackages("dev.incipit.web..", "dev.incipit.opensearch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.javalin..", "org.eclipse.jetty..", "com.fasterxml.jackson.databind.."));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("dev.incipit.(**)").should().beFreeOfCycles());
  }

  @Test
  void nothingPrintsExitsOrReadsSerializedObjects() {
    check(noClasses().should(ACCESS_STANDARD_STREAMS));
    check(noClasses().should().callMethod(System.class, "exit", int.class));
    check(webDoesNotKnow("java.util.logging.."));
    check(noClasses().should().dependOnClassesThat().belongToAnyOf(ObjectInputStream.class));
    check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
  }

  @Test
  void namesSayWhatATypeIs() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.incipit.web..")
            .should()
            .haveNameNotMatching(".*(Impl|Manager|Util|Utils|Helper)"));
  }
}
