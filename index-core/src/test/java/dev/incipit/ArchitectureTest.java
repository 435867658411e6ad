package dev.incipit;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The directions between the packages of index-core, see ARCHITECTURE.md, and house rules. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.incipit");

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  /** The packages named, and those that every package may use. */
  private static String[] with(String... packages) {
    return Stream.concat(Stream.of("java..", "org.jspecify.annotations"), Stream.of(packages))
        .toArray(String[]::new);
  }

  private static ArchRule onlyUses(String name, String... packages) {
    return classes()
        .that()
        .resideInAPackage(name + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(with(packages));
  }

  @Test
  void paperUsesOnlyTheJdk() {
    check(onlyUses("dev.incipit.paper", "dev.incipit.paper.."));
  }

  @Test
  void textUsesOnlyTheJdk() {
    check(onlyUses("dev.incipit.text", "dev.incipit.text..").allowEmptyShould(true));
  }

  @Test
  void listingUsesPapersTextsAndReadersOfForms() {
    check(
        onlyUses(
            "dev.incipit.listing",
            "dev.incipit.listing..",
            "dev.incipit.paper..",
            "dev.incipit.text..",
            "com.fasterxml.jackson.core..",
            "com.github.luben.zstd..",
            "org.jsoup..",
            "javax.xml.stream.."));
  }

  @Test
  void exportUsesPapersTextsAndTheirJson() {
    check(
        onlyUses(
            "dev.incipit.export",
            "dev.incipit.export..",
            "dev.incipit.listing..",
            "dev.incipit.paper..",
            "dev.incipit.text..",
            "com.fasterxml.jackson.core.."));
  }

  @Test
  void xmlIsParsedInOnePlaceWhereItsLimitsAre() {
    check(
        noClasses()
            .that()
            .haveNameNotMatching("dev\\.incipit\\.listing\\.XmlParser.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c.dom.."));
  }

  @Test
  void queryUsesPapers() {
    check(onlyUses("dev.incipit.query", "dev.incipit.query..", "dev.incipit.paper.."));
  }

  @Test
  void searchUsesPapersAndQueries() {
    check(
        onlyUses(
            "dev.incipit.search",
            "dev.incipit.search..",
            "dev.incipit.query..",
            "dev.incipit.paper.."));
  }

  @Test
  void enginesAreToldOfPapersInTermsOfNoEngine() {
    check(
        onlyUses(
            "dev.incipit.engine",
            "dev.incipit.engine..",
            "dev.incipit.search..",
            "dev.incipit.paper.."));
  }

  @Test
  void luceneIsSeenOnlyByThePackageNamedAfterIt() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.incipit.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene.."));
  }

  @Test
  void publicSignaturesNameOnlyTheJdkAndOurTypes() {
    check(
        classes()
            .that()
            .arePublic()
            .should(SignatureCondition.nameOnly("java.", "dev.incipit.", "org.jspecify.")));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("dev.incipit.(*)..").should().beFreeOfCycles());
  }

  @Test
  void nothingPrintsExitsLogsOrReadsSerializedObjects() {
    check(noClasses().should(ACCESS_STANDARD_STREAMS));
    check(noClasses().should().callMethod(System.class, "exit", int.class));
    check(noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."));
    check(noClasses().should().dependOnClassesThat().belongToAnyOf(ObjectInputStream.class));
  }

  @Test
  void nothingIsInjectedIntoFields() {
    check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
  }

  @Test
  void namesSayWhatATypeIs() {
    check(noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper)"));
  }

  @Test
  void everyPackageIsNullMarked() {
    check(classes().should(SignatureCondition.resideInANullMarkedPackage()));
  }
}
