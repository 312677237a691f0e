package dragoman.analysis;

import org.apache.lucene.util.Attribute;

/** A word normalised but not stemmed, as labels are compared with it. */
public interface SurfaceAttribute extends Attribute {

  /** The characters; empty where no filter has set them. */
  CharSequence surface();

  /** Copies a word's characters. */
  void setSurface(CharSequence word);
}
