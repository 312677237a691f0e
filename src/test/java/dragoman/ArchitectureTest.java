package dragoman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Imports run one way: a package is a stage, and each knows only those before it. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dragoman");

  @Test
  void aStageKnowsOnlyThoseBeforeIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("lexicon")
        .definedBy("dragoman.lexicon..")
        .layer("corpus")
        .definedBy("dragoman.corpus..")
        .layer("analysis")
        .definedBy("dragoman.analysis..")
        .layer("annotate")
        .definedBy("dragoman.annotate..")
        .layer("query")
        .definedBy("dragoman.query..")
        .layer("engine")
        .definedBy("dragoman.engine")
        .layer("engine.lucene")
        .definedBy("dragoman.engine.lucene..")
        .layer("engine.opensearch")
        .definedBy("dragoman.engine.opensearch..")
        .layer("alert")
        .definedBy("dragoman.alert..")
        .layer("web")
        .definedBy("dragoman.web..")
        .layer("evaluation")
        .definedBy("dragoman.evaluation..")
        .layer("cli")
        .definedBy("dragoman.cli..")
        .whereLayer("lexicon")
        .mayNotAccessAnyLayer()
        .whereLayer("corpus")
        .mayOnlyAccessLayers("lexicon")
        .whereLayer("analysis")
        .mayOnlyAccessLayers("lexicon")
        .whereLayer("annotate")
        .mayOnlyAccessLayers("lexicon", "corpus", "analysis")
        .whereLayer("query")
        .mayNotAccessAnyLayer()
        .whereLayer("engine")
        .mayOnlyAccessLayers("query", "annotate")
        .whereLayer("engine.lucene")
        .mayOnlyAccessLayers("lexicon", "corpus", "analysis", "annotate", "query", "engine")
        .whereLayer("engine.opensearch")
        .mayOnlyAccessLayers(
            "lexicon", "corpus", "analysis", "annotate", "query", "engine", "engine.lucene")
        .whereLayer("alert")
        .mayOnlyAccessLayers("engine")
        .whereLayer("web")
        .mayOnlyAccessLayers("lexicon", "query", "engine", "alert")
        .whereLayer("evaluation")
        .mayOnlyAccessLayers("query", "engine")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void noStageGoesInCircles() {
    slices().matching("dragoman.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theWebSeesNoLucene() {
    noClasses()
        .that()
        .resideInAPackage("dragoman.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }
}
