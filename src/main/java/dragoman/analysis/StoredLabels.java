package dragoman.analysis;

import dragoman.analysis.LabelTrie.Label;
import dragoman.lexicon.Lexicon;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The labels at the nodes of a trie as they were written; each is read when it is first asked for,
 * since texts name few of them.
 */
final class StoredLabels extends AbstractList<List<Label>> {

  /** Where each list begins, and where the last one ends. */
  private final int[] starts;

  private final byte[] stored;
  private final Lexicon lexicon;
  private final AtomicReferenceArray<List<Label>> read;

  /**
   * Takes the rest of what was written.
   *
   * @param lexicon has the concepts that are named
   */
  StoredLabels(ByteBuffer in, Lexicon lexicon) {
    this.lexicon = lexicon;
    starts = new int[in.getInt() + 1];
    in.asIntBuffer().get(starts);
    in.position(in.position() + Integer.BYTES * starts.length);
    stored = new byte[in.remaining()];
    in.get(stored);
    read = new AtomicReferenceArray<>(starts.length - 1);
  }

  static void write(List<List<Label>> labels, DataOutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream lists = new DataOutputStream(bytes);
    out.writeInt(labels.size());
    for (List<Label> list : labels) {
      out.writeInt(lists.size());
      write(list, lists);
    }
    out.writeInt(lists.size());
    out.write(bytes.toByteArray());
  }

  private static void writeList(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static void write(Iterable<Label> list, DataOutputStream out) throws IOException {
    for (Label label : list) {
      out.writeUTF(label.concept().id());
      out.writeLong(label.cases());
      out.writeBoolean(label.place());
      writeList(label.words(), out);
    }
  }

  @Override
  public List<Label> get(int index) {
    List<Label> known = read.get(index);
    if (known == null) {
      known = decoded(index);
      read.set(index, known);
    }
    return known;
  }

  private List<Label> decoded(int index) {
    List<Label> labels = new ArrayList<>(1);
    int length = starts[index + 1] - starts[index];
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(stored, starts[index], length))) {
      while (in.available() > 0) {
        String concept = in.readUTF();
        long cases = in.readLong();
        boolean place = in.readBoolean();
        List<String> words = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
          words.add(in.readUTF());
        }
        labels.add(new Label(lexicon.require(concept), List.copyOf(words), cases, place));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(labels);
  }

  @Override
  public int size() {
    return starts.length - 1;
  }
}
