package dragoman.analysis;

import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/** Found by its name beside the interface, as Lucene's attribute factory looks for it. */
public final class SurfaceAttributeImpl extends AttributeImpl implements SurfaceAttribute {

  private final StringBuilder word = new StringBuilder();

  @Override
  public CharSequence surface() {
    return word;
  }

  @Override
  public void setSurface(CharSequence surface) {
    word.setLength(0);
    word.append(surface);
  }

  @Override
  public void clear() {
    word.setLength(0);
  }

  @Override
  public void copyTo(AttributeImpl target) {
    ((SurfaceAttribute) target).setSurface(word);
  }

  @Override
  public void reflectWith(AttributeReflector reflector) {
    reflector.reflect(SurfaceAttribute.class, "surface", word.toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SurfaceAttributeImpl impl && word.compareTo(impl.word) == 0;
  }

  @Override
  public int hashCode() {
    return word.toString().hashCode();
  }
}
