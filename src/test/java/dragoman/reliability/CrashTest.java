package dragoman.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.cli.Run;
import dragoman.engine.lucene.IndexCheck;
import dragoman.engine.lucene.LuceneEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The program is killed at random moments of {@code --reindex} and {@code --update}: what was there
 * answers completely, or what was to come. Two are killed at a time, each with an index of its own.
 */
@Execution(ExecutionMode.CONCURRENT)
final class CrashTest {

  private static final int KILLS = Effort.of(10, 200);
  private static final int AT_A_TIME = 2;
  private static final int ARTICLES = 150;
  private static final int AFTER_COMMIT_MS = 30;

  @TempDir private Path folder = Path.of("");

  @Test
  void aKilledWriterLosesNothingAndMixesNothing() throws Exception {
    long seed = Effort.seed("crash");
    int kept = 0;
    int published = 0;
    int finished = 0;
    try (ExecutorService lanes = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<Lane>> running = new ArrayList<>();
      for (int i = 0; i < AT_A_TIME; i++) {
        Lane lane =
            new Lane(Files.createDirectory(folder.resolve("lane" + i)), new Random(seed + i));
        running.add(lanes.submit(() -> lane.run(KILLS / AT_A_TIME)));
      }
      for (Future<Lane> each : running) {
        Lane lane = each.get();
        kept += lane.kept;
        published += lane.published;
        finished += lane.finished;
      }
    }
    System.out.printf(
        "crash: %d kills, %d left the old edition, %d the new one, %d came after the end; none lost, none mixed%n",
        KILLS, kept, published, finished);
    assertEquals(KILLS, kept + published + finished);
    assertTrue(kept > 0, "no kill came while an index was being written");
  }

  /** One index, and the programs that are killed while they write it. */
  private static final class Lane {
    private final Path folder;
    private final Random random;
    private final Editions editions;
    private int edition = 1;
    private int kept;
    private int published;
    private int finished;

    /** How long one takes from the first sign of its new generation to the end. */
    private long writingMs;

    Lane(Path folder, Random random) {
      this.folder = folder;
      this.random = random;
      this.editions = new Editions(folder, ARTICLES);
    }

    Lane run(int kills) throws Exception {
      editions.publish("--reindex", edition);
      try (LuceneEngine server = LuceneEngine.open(editions.index(), Editions.LEXICON)) {
        undisturbed(server);
        for (int i = 0; i < kills; i++) {
          // Every second one is killed late: the commit and what follows it take the least time.
          kill(i % 4 < 2 ? "--reindex" : "--update", i % 2 == 1, server);
        }
        undisturbed(server);
      }
      assertEquals(Set.of("CURRENT", "generations", "writer.lock"), names(editions.index()));
      return this;
    }

    private void undisturbed(LuceneEngine server) throws Exception {
      Set<String> before = generations();
      try (Program program = start("--update")) {
        await(program, before, any -> true);
        long begun = System.nanoTime();
        assertEquals(0, program.status(), this::log);
        writingMs = (System.nanoTime() - begun) / 1_000_000;
      }
      assertEquals(++edition, editions.taken(server));
      assertEquals(2, generations().size());
    }

    private Program start(String task) throws IOException {
      return Program.run(folder.resolve("err"), editions.flags(task, edition + 1));
    }

    private void kill(String task, boolean late, LuceneEngine server) throws Exception {
      Set<String> before = generations();
      Set<String> known = task.equals("--update") ? currentFiles() : Set.of();
      try (Program program = start(task)) {
        await(program, before, any -> true);
        if (late) {
          await(program, before, file -> file.startsWith("segments_") && !known.contains(file));
          Thread.sleep(random.nextLong(AFTER_COMMIT_MS));
        } else {
          Thread.sleep(random.nextLong(writingMs + 1));
        }
        boolean alive = program.isAlive();
        program.kill();
        int now = editions.taken(server);
        if (!alive) {
          finished++;
          assertEquals(edition + 1, now, this::log);
        } else if (now == edition) {
          kept++;
        } else {
          published++;
          assertEquals(edition + 1, now);
        }
        edition = now;
      }
      assertEquals(List.of(), IndexCheck.run(editions.index(), Editions.LEXICON).problems());
    }

    /**
     * Waits until it writes a generation, and such a file in it. Before that it has deleted what
     * one that was killed has left.
     */
    private void await(Program program, Set<String> before, Predicate<String> file)
        throws Exception {
      while (program.isAlive()) {
        Set<String> begun = new HashSet<>(generations());
        begun.removeAll(before);
        for (String name : begun) {
          Path folder = editions.index().resolve("generations").resolve(name);
          if (names(folder).stream().anyMatch(file)) {
            assertTrue(generations().size() <= 2, () -> "what was left is not deleted: " + before);
            return;
          }
        }
        Thread.sleep(1);
      }
    }

    private Set<String> generations() throws IOException {
      return names(editions.index().resolve("generations"));
    }

    private Set<String> currentFiles() throws IOException {
      String current = Files.readString(editions.index().resolve("CURRENT")).strip();
      return names(editions.index().resolve("generations").resolve(current));
    }

    private String log() {
      try {
        return Files.readString(folder.resolve("err"));
      } catch (IOException e) {
        return e.toString();
      }
    }

    private static Set<String> names(Path folder) throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      }
    }
  }

  @Test
  void aSecondWriterIsToldWhichProcessIsTheFirst() throws Exception {
    Editions editions = new Editions(folder, ARTICLES);
    editions.publish("--reindex", 1);
    Path err = folder.resolve("err");
    try (Program first = Program.run(err, editions.flags("--reindex", 2))) {
      Path lock = editions.index().resolve("writer.lock");
      String pid = Long.toString(first.pid());
      while (first.isAlive() && !Files.readString(lock).strip().equals(pid)) {
        Thread.sleep(1);
      }
      first.stop();
      for (String task : List.of("--reindex", "--update")) {
        Run.of(editions.flags(task, 3))
            .fails(1, "is being written by process " + pid + ": wait until it has finished");
      }
    }
    try (LuceneEngine server = LuceneEngine.open(editions.index(), Editions.LEXICON)) {
      assertEquals(1, editions.found(server));
      editions.publish("--update", 4);
      assertEquals(4, editions.taken(server));
    }
  }
}
