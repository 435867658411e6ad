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
import dev.incipit.lucene.LuceneIndex;
import java.io.ObjectInputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
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
  void paperUsesOnlyMarks() {
    check(onlyUses("dev.incipit.paper", "dev.incipit.paper..", "dev.incipit.mark.."));
  }

  @Test
  void marksUseOnlyTheJdk() {
    check(onlyUses("dev.incipit.mark", "dev.incipit.mark.."));
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
            "dev.incipit.json..",
            "dev.incipit.settings..",
            "dev.incipit.paper..",
            "dev.incipit.text..",
            "com.fasterxml.jackson.core..",
            "com.github.luben.zstd..",
            "org.jsoup..",
            "javax.xml.stream.."));
  }

  @Test
  void jsonUsesPapersTheirMarksAndTexts() {
    check(
        onlyUses(
            "dev.incipit.json",
            "dev.incipit.json..",
            "dev.incipit.mark..",
            "dev.incipit.settings..",
            "dev.incipit.paper..",
            "dev.incipit.text..",
            "com.fasterxml.jackson.core.."));
  }

  @Test
  void exportUsesPapersTextsAndTheirJson() {
    check(
        onlyUses(
            "dev.incipit.export",
            "dev.incipit.export..",
            "dev.incipit.mark..",
            "dev.incipit.json..",
            "dev.incipit.settings..",
            "dev.incipit.paper..",
            "dev.incipit.text..",
            "com.fasterxml.jackson.core.."));
  }

  @Test
  void xmlIsParsedInOnePlaceWhereItsLimitsAre() {
    check(
        noClasses()
            .that()
            .haveNameNotMatching("dev\\.incipit\\.listing\\.xml\\.XmlParser.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c.dom.."));
  }

  @Test
  void settingsUsePapersAndFieldsOfJson() {
    check(
        onlyUses(
            "dev.incipit.settings",
            "dev.incipit.settings..",
            "dev.incipit.json.field..",
            "dev.incipit.paper..",
            "com.fasterxml.jackson.core.."));
  }

  @Test
  void queryUsesPapersAndSettings() {
    check(
        onlyUses(
            "dev.incipit.query",
            "dev.incipit.query..",
            "dev.incipit.settings..",
            "dev.incipit.mark..",
            "dev.incipit.paper.."));
  }

  @Test
  void searchUsesPapersAndQueries() {
    check(
        onlyUses(
            "dev.incipit.search",
            "dev.incipit.search..",
            "dev.incipit.settings..",
            "dev.incipit.query..",
            "dev.incipit.mark..",
            "dev.incipit.paper.."));
  }

  @Test
  void meaningUsesPapersTextsAndTheContract() {
    check(
        onlyUses(
            "dev.incipit.semantic",
            "dev.incipit.semantic..",
            "dev.incipit.search..",
            "dev.incipit.query..",
            "dev.incipit.mark..",
            "dev.incipit.text..",
            "dev.incipit.paper.."));
  }

  @Test
  void whatAQueryMeansIsDecidedInTermsOfNoEngine() {
    String[] ours = {
      "dev.incipit.analysis..",
      "dev.incipit.document..",
      "dev.incipit.engine..",
      "dev.incipit.compile..",
      "dev.incipit.pipeline..",
      "dev.incipit.search..",
      "dev.incipit.settings..",
      "dev.incipit.semantic..",
      "dev.incipit.query..",
      "dev.incipit.mark..",
      "dev.incipit.text..",
      "dev.incipit.paper.."
    };
    for (String name : List.of("document", "engine", "compile", "pipeline")) {
      check(onlyUses("dev.incipit." + name, ours));
    }
  }

  @Test
  void luceneIsSeenOnlyByThePackageNamedAfterItAndByTheAnalysisOfWords() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.incipit.lucene..", "dev.incipit.analysis")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene.."));
  }

  @Test
  void onlyTheIndexItselfJoinsThePipelineToLucene() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.incipit.lucene.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.incipit.pipeline..", "dev.incipit.compile.."));
  }

  @Test
  void clausesBecomeLucenesQueriesInOnePlace() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.incipit.lucene.query")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene.queries..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                "org\\.apache\\.lucene\\.search\\.(Phrase|MultiPhrase|Synonym|Prefix|Fuzzy"
                    + "|TermInSet|CombinedField|DisjunctionMax|Boost|ConstantScore)Query"));
  }

  /** In each list, from the bottom up, a package uses none that stands behind it. */
  @Test
  void packagesUseOnlyThoseBeforeThem() {
    checkOrder(
        "dev.incipit.listing.",
        List.of("model", "input", "field", "page", "html", "mail", "xml", "json", "smart"));
    checkOrder(
        "dev.incipit.lucene.",
        List.of(
            "document", "lookup", "scoring", "query", "facet", "reader", "store", "maintenance"));
    checkOrder("dev.incipit.pipeline.", List.of("suggest", "facet", "highlight", "advice"));
    checkOrder(
        "dev.incipit.",
        List.of(
            "mark",
            "paper",
            "text",
            "settings",
            "query",
            "search",
            "semantic",
            "analysis",
            "document",
            "engine",
            "compile",
            "pipeline"));
  }

  /** The package that the packages are in, if any, is the last. */
  private static void checkOrder(String parent, List<String> packages) {
    for (int i = 0; i < packages.size(); i++) {
      String[] later =
          Stream.concat(
                  packages.stream().skip(i + 1).map(name -> parent + name + ".."),
                  Stream.of(parent.replaceFirst("\\.$", "")))
              .toArray(String[]::new);
      check(
          noClasses()
              .that()
              .resideInAPackage(parent + packages.get(i))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later));
    }
  }

  @Test
  void nothingButTheIndexItselfIsSeenOfLucenesPackage() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.incipit.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.incipit.lucene.*.."));
  }

  @Test
  void exportedSignaturesNameOnlyTheJdkAndOurTypes() throws URISyntaxException {
    check(
        classes()
            .that()
            .arePublic()
            .and()
            .resideInAnyPackage(exportedToAll())
            .should(SignatureCondition.nameOnly("java.", "dev.incipit.", "org.jspecify.")));
  }

  /** The packages that module-info.java exports to whoever wants them. */
  private static String[] exportedToAll() throws URISyntaxException {
    URI classes = LuceneIndex.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    return ModuleFinder.of(Path.of(classes)).findAll().stream()
        .flatMap(module -> module.descriptor().exports().stream())
        .filter(exports -> !exports.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .toArray(String[]::new);
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("dev.incipit.(**)").should().beFreeOfCycles());
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
