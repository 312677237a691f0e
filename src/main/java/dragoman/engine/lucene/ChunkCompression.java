package dragoman.engine.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * LZ4, packed with care and unpacked from an array. A chunk tells its packed length, so that it is
 * copied out of the mapped file in one step: LZ4 reads byte by byte, which costs a check each in a
 * mapped file and next to nothing in an array.
 */
final class ChunkCompression extends CompressionMode {

  private static final CompressionMode LZ4 = CompressionMode.FAST_DECOMPRESSION;

  @Override
  public Compressor newCompressor() {
    return new Packing();
  }

  @Override
  public Decompressor newDecompressor() {
    return new Unpacking();
  }

  private static final class Packing extends Compressor {
    private final Compressor lz4 = LZ4.newCompressor();

    @Override
    public void compress(ByteBuffersDataInput plain, DataOutput out) throws IOException {
      ByteBuffersDataOutput packed = new ByteBuffersDataOutput();
      lz4.compress(plain, packed);
      out.writeVInt(Math.toIntExact(packed.size()));
      packed.copyTo(out);
    }

    @Override
    public void close() throws IOException {
      lz4.close();
    }
  }

  private static final class Unpacking extends Decompressor {
    private final Decompressor lz4 = LZ4.newDecompressor();
    private byte[] packed = BytesRef.EMPTY_BYTES;

    @Override
    public void decompress(DataInput in, int original, int offset, int length, BytesRef plain)
        throws IOException {
      int size = in.readVInt();
      packed = ArrayUtil.growNoCopy(packed, size);
      in.readBytes(packed, 0, size);
      lz4.decompress(new ByteArrayDataInput(packed, 0, size), original, offset, length, plain);
    }

    @Override
    public Decompressor clone() {
      return new Unpacking();
    }
  }
}
