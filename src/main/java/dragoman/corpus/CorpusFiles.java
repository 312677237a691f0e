package dragoman.corpus;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Finds the files below the corpus roots, in an order that is the same on every machine. */
public final class CorpusFiles {
  private CorpusFiles() {}

  /**
   * All files below the roots, root by root, sorted by name. Dot names, {@code README*} and {@code
   * LICENSE*} are left out; symbolic links are followed, but never in a circle.
   */
  public static List<CorpusFile> below(List<Path> roots, Consumer<Problem> problems) {
    List<CorpusFile> all = new ArrayList<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        all.addAll(walk(root, problems));
      } else if (Files.exists(root)) {
        all.add(new CorpusFile(root, fileName(root)));
      } else {
        problems.accept(new Problem(root.toString(), "no such file or folder: check --corpus"));
      }
    }
    return all;
  }

  private static List<CorpusFile> walk(Path root, Consumer<Problem> problems) {
    List<CorpusFile> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Visitor(root, found, problems));
    } catch (IOException e) {
      problems.accept(new Problem(root.toString(), Reasons.of(e)));
    }
    found.sort(Comparator.comparing(CorpusFile::name));
    return found;
  }

  private static String fileName(Path path) {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  private static boolean leftOut(Path path) {
    String name = fileName(path);
    String upper = name.toUpperCase(Locale.ROOT);
    return name.startsWith(".") || upper.startsWith("README") || upper.startsWith("LICENSE");
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<CorpusFile> found;
    private final Consumer<Problem> problems;

    Visitor(Path root, List<CorpusFile> found, Consumer<Problem> problems) {
      this.root = root;
      this.found = found;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      return !dir.equals(root) && leftOut(dir)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!leftOut(file)) {
        if (attributes.isRegularFile()) {
          found.add(new CorpusFile(file, name(file)));
        } else {
          // A pipe would block for ever, a device has no end.
          problems.accept(new Problem(file.toString(), "not a regular file"));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (!leftOut(file)) {
        String reason =
            switch (e) {
              case FileSystemLoopException _ -> "a link that leads back to a folder above it";
              case NoSuchFileException _ -> "a link that leads nowhere";
              default -> Reasons.of(e);
            };
        problems.accept(new Problem(file.toString(), reason));
      }
      return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
      return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
  }
}
