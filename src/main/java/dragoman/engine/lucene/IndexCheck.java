package dragoman.engine.lucene;

import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CheckIndex.Status.SegmentInfoStatus;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * What Lucene's CheckIndex says of the generation that answers: every file against its checksum,
 * and every part of it against the others.
 */
public final class IndexCheck {

  private IndexCheck() {}

  /**
   * What was found.
   *
   * @param articles that can be read
   * @param problems each in a line; none where all is well
   */
  public record Result(
      String generation, long articles, int segments, long bytes, List<String> problems) {

    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Checks an index, also beside a server that answers from it and a writer of the next.
   *
   * @throws IndexException where there is none, or it does not fit the program
   */
  public static Result run(Path index, Lexicon lexicon) throws IOException {
    Generations generations = new Generations(index);
    String name =
        generations
            .current()
            .orElseThrow(
                () -> new IndexException(index + " holds no index: make one with --reindex"));
    Path folder = generations.folder(name);
    List<String> problems = new ArrayList<>();
    try (FSDirectory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        CheckIndex check = new CheckIndex(directory, directory.obtainLock("write.lock"));
        PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      check.setInfoStream(nowhere);
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      CheckIndex.Status status = check.checkIndex();
      if (status.missingSegments) {
        problems.add("the list of its segments is missing or damaged");
      }
      long articles = 0;
      for (SegmentInfoStatus segment : status.segmentInfos) {
        articles += segment.maxDoc - deleted(segment);
        Optional.ofNullable(segment.error)
            .ifPresent(e -> problems.add("segment " + segment.name + ": " + reason(e)));
      }
      if (!status.clean && problems.isEmpty()) {
        problems.add("its segments do not fit each other");
      }
      if (problems.isEmpty()) {
        misfit(index, directory, lexicon, articles).ifPresent(problems::add);
      }
      return new Result(name, articles, status.numSegments, bytes(folder), problems);
    } catch (IOException e) {
      throw new DamagedIndexException(index, e);
    }
  }

  /** Whether it is what this program made, with all that was in it then. */
  private static Optional<String> misfit(
      Path index, FSDirectory directory, Lexicon lexicon, long articles) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Commits.check(reader, index, lexicon.hash());
      String made =
          reader.getIndexCommit().getUserData().getOrDefault(Schema.COMMIT_ARTICLES, "none");
      return made.equals(Long.toString(articles))
          ? Optional.empty()
          : Optional.of("it holds " + articles + " articles, but was made with " + made);
    }
  }

  private static int deleted(SegmentInfoStatus segment) {
    return segment.liveDocStatus == null ? 0 : segment.liveDocStatus.numDeleted;
  }

  private static String reason(Throwable e) {
    String message = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    return e.getClass().getSimpleName() + ": " + message;
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
