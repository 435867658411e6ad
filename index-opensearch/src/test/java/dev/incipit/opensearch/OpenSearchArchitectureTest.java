package dev.incipit.opensearch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What index-opensearch may know. */
class OpenSearchArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // Tests of index-core come as a jar.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.incipit");

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.incipit.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theClusterKnowsNoLucene() {
    noClasses()
        .that()
        .resideInAPackage("dev.incipit.opensearch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..", "dev.incipit.lucene..")
        .check(CLASSES);
  }
}
