package dragoman.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;

/**
 * Marks particles and endings as function words instead of dropping them as Lucene's {@link
 * KoreanPartOfSpeechStopFilter} does: the tokenizer takes the first syllable of many a foreign name
 * for one, and <i>예멘</i> (Yemen) must not be found wherever a <i>멘</i> stands.
 */
final class KoreanParticleFilter extends TokenFilter {

  private final PartOfSpeechAttribute partOfSpeech = addAttribute(PartOfSpeechAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

  KoreanParticleFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    POS.Tag tag = partOfSpeech.getLeftPOS();
    if (tag != null && KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS.contains(tag)) {
      flags.setFlags(flags.getFlags() | TokenFlags.FUNCTION_WORD);
    }
    return true;
  }
}
