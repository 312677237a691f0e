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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconReaderTest {

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
    refused("- id: XX\n  kind: country\n  labels:\n    it: Ics\n", 4, "");
    refused("- id: a\n  kind: person\n  terms: [{to: 2020-01-01}]\n", 1, "needs a day \"from\"");
    refused(
        "- id: a\n  kind: person\n  terms: [{from: 2020-01-02, to: 2020-01-01}]\n",
        1,
        "ends before it begins");
    refused("- id: a\n  kind: person\n  terms: [{from: soon}]\n", 3, "");
    refused("- id: a\n  kind: term\n  labels: {it: [a, b}\n", 3, "");
    refused("- id: a\n  kind: term\n- b\n", 3, "");
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
    Lexicon lexicon = Lexicon.with(folder);
    Concept japan = lexicon.concept("JP").orElseThrow();
    List<String> names = lexicon.labels(japan, "it");
    assertEquals("Giappone", names.getFirst());
    assertTrue(names.contains("Sol Levante"));
    assertTrue(names.contains("giapponese"));
    assertTrue(lexicon.concept("own-ship").isPresent());
    assertNotEquals(Lexicon.builtIn().hash(), lexicon.hash());
    assertEquals(Lexicon.with(folder).hash(), lexicon.hash());
  }

  @Test
  void aMistakeInTheUsersFileNamesIt(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.yaml");
    Files.writeString(file, "- id: XX\n  kind: land\n");
    LexiconException e = assertThrows(LexiconException.class, () -> Lexicon.with(folder));
    assertTrue(String.valueOf(e.getMessage()).startsWith(file + ":1: "), e.getMessage());
  }

  private static List<Concept> read(String yaml) {
    return LexiconReader.read(
        "test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static void refused(String yaml, int line, String problem) {
    LexiconException e = assertThrows(LexiconException.class, () -> read(yaml), yaml);
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("test.yaml:" + line + ": "), yaml + "\n" + message);
    assertTrue(message.contains(problem), yaml + "\n" + message);
    assertFalse(message.contains("\n"), message);
  }
}
