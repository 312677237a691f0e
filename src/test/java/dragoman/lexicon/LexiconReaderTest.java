package dragoman.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LexiconReaderTest {

  private static final Set<String> LANGUAGES = Set.of("de", "it", "ja");

  @Test
  void readsAnEntry() {
    List<Concept> concepts =
        read(
            """
            # a remark
            - id: XX
              kind: country
              labels:
                any: [XXL]
                it: [Ics, "NO"]
              places:
                en: [Xtown]
            - id: some-person
              kind: person
              actor: XX
              terms:
                - {from: 2020-01-02, to: 2021-03-04}
                - {from: 2024-10-01}
            """);
    assertEquals(2, concepts.size());
    Concept country = concepts.getFirst();
    assertEquals("@XX", country.token());
    assertEquals(List.of("Ics", "NO", "XXL"), country.labels("it"));
    assertEquals(List.of("XXL"), country.labels("de"));
    assertEquals(List.of("Xtown"), country.places("en"));
    Concept person = concepts.getLast();
    assertEquals(Optional.of("XX"), person.actor());
    assertTrue(person.inOffice(Optional.of(LocalDate.of(2020, 1, 2))));
    assertTrue(person.inOffice(Optional.of(LocalDate.of(2021, 3, 4))));
    assertFalse(person.inOffice(Optional.of(LocalDate.of(2021, 3, 5))));
    assertTrue(person.inOffice(Optional.of(LocalDate.of(2030, 1, 1))));
    assertTrue(person.inOffice(Optional.empty()));
  }

  @Test
  void anEmptyFileHasNoConcepts() {
    assertEquals(List.of(), read(""));
    assertEquals(List.of(), read("# only a remark\n"));
    assertEquals(List.of(), read("[]\n"));
  }

  @Test
  void mistakesAreNamedWithFileAndLine() {
    refused("id: XX\n", 1, "expected a list");
    refused(
        "- id: XX\n  kind: country\n- id: Japan\n  kind: country\n",
        3,
        "\"Japan\" must be capitals");
    refused("- kind: country\n", 1, "id \"null\"");
    refused("- id: XX\n  kind: land\n", 1, "kind \"land\" must be one of country, organisation, ");
    refused("- id: XX\n", 1, "kind \"null\" must be one of");
    refused(
        "\n- id: XX\n  kind: country\n  colour: red\n",
        2,
        "\"colour\" must be one of id, kind, parent");
    refused("- id: XX\n  kind: country\n  labels:\n    it: Ics\n", 4, "as in {it: [Giappone]}");
    refused("- id: a\n  kind: person\n  terms: [{to: 2020-01-01}]\n", 1, "needs a day \"from\"");
    refused(
        "- id: a\n  kind: person\n  terms: [{from: 2020-01-02, to: 2020-01-01}]\n",
        1,
        "ends before it begins");
    refused("- id: a\n  kind: person\n  terms: [{from: soon}]\n", 3, "as in [{from: 2024-10-01");
    refused("- id: a\n  kind: term\n  labels: {it: [a, b}\n", 3, "");
    refused("- id: a\n  kind: term\n- b\n", 3, "");
    refused("- id: a\n  kind: term\n  labels: {it: [b, \"\"]}\n", 1, "\"it\" is empty");
    refused("- id: a\n  kind: term\n  labels: {it: [b, ~]}\n", 1, "\"it\" is empty");
    refused("- id: a\n  kind: term\n  labels: {it: }\n", 1, "\"it\" is empty");
    refused("- id: a\n  kind: country\n  places: {it: [\"…\"]}\n", 1, "\"it\" is empty");
    refused("- id: a\n  kind: term\n  topics: [~]\n", 1, "topics of \"a\" is empty");
    refused("- id: a\n  kind: person\n  terms: [{}]\n", 1, "needs a day \"from\"");
    refused("- id: a\n  kind: term\n  labels: [b]\n", 3, "as in {it: [Giappone]}");
    refused("- id: [a]\n  kind: term\n", 1, "");
    refused("- id: a\n\tkind: term\n", 2, "TAB");
    refused("- id: a\n  kind: [term]\n", 2, "\"kind\" must be one word");
    refused("- id: a\n  labels: {it: [b\n- id: b\n", 3, "");
  }

  @Test
  void theUsersOwnConceptsComeOnTop(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("own.yaml"),
        """
        - id: JP
          kind: country
          labels: {it: [Sol Levante]}
        - id: own-ship
          kind: system
          labels: {any: [Xebec]}
        """);
    Files.writeString(folder.resolve("notes.txt"), "not read");
    Lexicon lexicon = Lexicon.with(folder, LANGUAGES);
    Concept japan = lexicon.concept("JP").orElseThrow();
    List<String> names = lexicon.labels(japan, "it");
    assertEquals("Giappone", names.getFirst());
    assertTrue(names.contains("Sol Levante"));
    assertTrue(names.contains("giapponese"));
    assertTrue(lexicon.concept("own-ship").isPresent());
    assertNotEquals(Lexicon.builtIn().hash(), lexicon.hash());
    assertEquals(Lexicon.with(folder, LANGUAGES).hash(), lexicon.hash());
  }

  @Test
  void aMistakeInTheUsersFileNamesIt(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.yaml");
    Files.writeString(file, "- id: XX\n  kind: land\n");
    LexiconException e =
        assertThrows(LexiconException.class, () -> Lexicon.with(folder, LANGUAGES));
    assertTrue(String.valueOf(e.getMessage()).startsWith(file + ":1: "), e.getMessage());
  }

  @Test
  void theUsersConceptsFitTheKnownOnes(@TempDir Path folder) throws IOException {
    String ship = "- id: own-ship\n  kind: system\n  labels: {any: [Xebec]}\n";
    refusedOwn(folder, ship + ship, 4, "stands in line 1 already");
    refusedOwn(folder, "- id: JP\n  kind: system\n", 1, "\"JP\" is of kind country");
    refusedOwn(folder, "- id: own-ship\n  kind: system\n", 1, "has no labels");
    refusedOwn(
        folder,
        "- id: JP\n  kind: country\n  labels: {jp: [Nihon]}\n",
        1,
        "any or one of de, it, ja");
    refusedOwn(folder, ship + "  topics: [ships]\n", 1, "must be one of agreements, air-missile");
    refusedOwn(folder, ship + "  topics: [JP]\n", 1, "must be one of agreements, ");
    refusedOwn(folder, ship + "  parent: ships\n", 1, "must be one of agreements, ");
    refusedOwn(folder, ship + "  actor: XX\n", 1, "the actor \"XX\"");
    refusedOwn(folder, ship + "  members: [own-ship]\n", 1, "the actor \"own-ship\"");
  }

  @Test
  void theUsersOwnTopicsAndActorsMayBeSpokenOf(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a.yml"),
        """
        - id: own-ship
          kind: system
          topics: [own-topic]
          actor: OWNPACT
          labels: {any: [Xebec]}
        """);
    Files.writeString(
        folder.resolve("b.yaml"),
        """
        - {id: own-topic, kind: topic, parent: naval-forces, labels: {any: [Sail warfare]}}
        - {id: OWNPACT, kind: organisation, labels: {any: [Xebec Pact]}}
        - {id: own-ship, kind: system, labels: {it: [sciabecco]}}
        """);
    Lexicon lexicon = Lexicon.with(folder, LANGUAGES);
    Concept ship = lexicon.concept("own-ship").orElseThrow();
    assertEquals(List.of("sciabecco", "Xebec"), lexicon.labels(ship, "it"));
    assertEquals(List.of("own-topic", "naval-forces"), lexicon.withParents("own-topic"));
  }

  @Test
  void aFolderWithoutConceptsIsASlip(@TempDir Path folder) {
    LexiconException e =
        assertThrows(LexiconException.class, () -> Lexicon.with(folder, LANGUAGES));
    assertTrue(
        String.valueOf(e.getMessage()).contains(folder + " holds no *.yaml"), e.getMessage());
  }

  private static void refusedOwn(Path folder, String yaml, int line, String problem)
      throws IOException {
    Path file = folder.resolve("own.yaml");
    Files.writeString(file, yaml);
    LexiconException e =
        assertThrows(LexiconException.class, () -> Lexicon.with(folder, LANGUAGES), yaml);
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(file + ":" + line + ": "), yaml + "\n" + message);
    assertTrue(message.contains(problem), yaml + "\n" + message);
    assertFalse(message.contains("\n"), message);
  }

  private static List<Concept> read(String yaml) {
    return LexiconReader.read(
            "test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
        .stream()
        .map(Located::concept)
        .toList();
  }

  private static void refused(String yaml, int line, String problem) {
    LexiconException e = assertThrows(LexiconException.class, () -> read(yaml), yaml);
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("test.yaml:" + line + ": "), yaml + "\n" + message);
    assertTrue(message.contains(problem), yaml + "\n" + message);
    assertFalse(message.contains("\n"), message);
  }
}
