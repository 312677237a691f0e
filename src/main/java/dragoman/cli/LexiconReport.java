package dragoman.cli;

import dragoman.analysis.check.Coverage;
import dragoman.analysis.check.Finding;
import dragoman.analysis.check.Finding.Problem;
import dragoman.analysis.check.LexiconCheck;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Homographs;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints what a check of the lexicon finds: what is decided and how, then what is to be mended. */
final class LexiconReport {

  private final Lexicon lexicon;
  private final PrintStream out;

  LexiconReport(Lexicon lexicon, PrintStream out) {
    this.lexicon = lexicon;
    this.out = out;
  }

  /** Gives whether there is nothing to mend. */
  boolean print() {
    List<Finding> findings = new LexiconCheck(lexicon, Homographs.builtIn()).findings();
    printCoverage(Coverage.of(lexicon));
    for (Problem problem : Problem.values()) {
      printDecided(problem, findings);
    }
    List<Finding> mistakes = findings.stream().filter(Finding::isMistake).toList();
    out.println();
    out.println(
        mistakes.isEmpty() ? "Nothing to mend." : "To mend: " + mistakes.size() + " labels");
    for (Finding mistake : mistakes) {
      out.println("  " + line(mistake) + ": " + mistake.problem().meaning());
    }
    return mistakes.isEmpty();
  }

  private void printCoverage(Coverage coverage) {
    out.println("Concepts by kind, and how many have labels of a language's own");
    out.println("(alike: written alike in every language, so they need none)");
    out.println();
    out.println(row("kind", "all", "alike", Lexicon.LANGUAGES));
    for (Map.Entry<Kind, Coverage.Row> each : coverage.kinds().entrySet()) {
      Coverage.Row row = each.getValue();
      out.println(
          row(
              each.getKey().id(),
              Integer.toString(row.concepts()),
              Integer.toString(row.alike()),
              row.labelled().values().stream().map(String::valueOf).toList()));
    }
    out.println();
    out.println(
        coverage.withoutCountriesAndPeople()
            + " concepts besides countries, people and look-alikes");
  }

  private static String row(String kind, String all, String alike, List<String> languages) {
    return String.format(Locale.ROOT, "%-13s%6s%6s", kind, all, alike)
        + languages.stream()
            .map(n -> String.format(Locale.ROOT, "%5s", n))
            .collect(Collectors.joining());
  }

  /** Homographs one by one, since each is a decision; of the rest how many are decided how. */
  private void printDecided(Problem problem, List<Finding> findings) {
    List<Finding> decided =
        findings.stream().filter(f -> f.problem() == problem && !f.isMistake()).toList();
    if (decided.isEmpty()) {
      return;
    }
    out.println();
    out.println("Where " + problem.meaning() + ":");
    if (problem == Problem.HOMOGRAPH) {
      decided.forEach(f -> out.println("  " + line(f) + ": " + f.decision().orElse("")));
      return;
    }
    Map<String, Long> counts =
        decided.stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.decision().orElse(""), TreeMap::new, Collectors.counting()));
    counts.forEach((decision, count) -> out.println("  " + count + " times " + decision));
  }

  private static String line(Finding finding) {
    String language = finding.language().equals(Concept.ANY) ? "typed" : finding.language();
    return language + " \"" + finding.label() + "\" " + String.join(", ", finding.concepts());
  }
}
