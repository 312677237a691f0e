package dragoman.engine.lucene;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Numbers for stories: each article has one, and a story has that of its first article. */
public final class StoryNumbers {

  private static final int SEED = 0x5707;

  private StoryNumbers() {}

  public static long of(String articleId) {
    return of(new BytesRef(articleId.getBytes(StandardCharsets.UTF_8)));
  }

  static long of(BytesRef articleId) {
    long[] hash =
        StringHelper.murmurhash3_x64_128(articleId.bytes, articleId.offset, articleId.length, SEED);
    return hash[0];
  }

  /** As answers name a story. */
  public static String id(long story) {
    return Long.toUnsignedString(story, Character.MAX_RADIX);
  }
}
