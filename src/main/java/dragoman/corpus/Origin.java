package dragoman.corpus;

/**
 * Where an article came from.
 *
 * @param file the file's path below its corpus folder, with {@code /} between the parts
 * @param hash hex digest of what was read of this article; {@code --update} compares it
 */
public record Origin(String file, String hash) {}
