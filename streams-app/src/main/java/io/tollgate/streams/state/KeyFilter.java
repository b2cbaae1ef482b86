package io.tollgate.streams.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A Bloom filter that grows in layers; the bits of a key are in one cache line. It never misses an
 * added key. For about 1 in 200 keys that were not added it answers "maybe", which costs a search.
 *
 * <p>Source of the algorithm: Putze, Sanders, Singler, "Cache-, Hash- and Space-Efficient Bloom
 * Filters" (2007).
 */
final class KeyFilter {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int BITS_PER_KEY = 12;
  private static final int WORDS_PER_BLOCK = 8;
  private static final int FIRST_KEYS = 1 << 17;
  private static final int GROWTH = 4;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final long SALT = 0xD6E8FEB86659FD93L;

  private final List<Layer> layers = new ArrayList<>();

  /** A filter of fixed size; each key sets one bit in every word of one block. */
  private static final class Layer {
    private final long[] words;
    private final int mostKeys;
    private int keys;

    Layer(int mostKeys) {
      this.mostKeys = mostKeys;
      this.words = new long[(int) ((long) mostKeys * BITS_PER_KEY / Long.SIZE)];
    }

    void add(long hash) {
      int first = firstWord(hash);
      long bits = hash * SALT;
      for (int i = 0; i < WORDS_PER_BLOCK; i++) {
        words[first + i] |= 1L << bits;
        bits >>>= Long.SIZE / WORDS_PER_BLOCK;
      }
      keys++;
    }

    boolean mayContain(long hash) {
      int first = firstWord(hash);
      long bits = hash * SALT;
      for (int i = 0; i < WORDS_PER_BLOCK; i++) {
        if ((words[first + i] & (1L << bits)) == 0) {
          return false;
        }
        bits >>>= Long.SIZE / WORDS_PER_BLOCK;
      }
      return true;
    }

    private int firstWord(long hash) {
      long blocks = words.length / WORDS_PER_BLOCK;
      return (int) (((hash >>> Integer.SIZE) * blocks) >>> Integer.SIZE) * WORDS_PER_BLOCK;
    }
  }

  /** Adds a key. */
  void add(byte[] key) {
    long hash = hash(key);
    if (mayContain(hash)) {
      return;
    }
    Layer last = layers.isEmpty() ? null : layers.get(layers.size() - 1);
    if (last == null || last.keys == last.mostKeys) {
      last = new Layer(last == null ? FIRST_KEYS : last.mostKeys * GROWTH);
      layers.add(last);
    }
    last.add(hash);
  }

  /** False if the key was never added. */
  boolean mayContain(byte[] key) {
    return mayContain(hash(key));
  }

  private boolean mayContain(long hash) {
    for (int i = layers.size() - 1; i >= 0; i--) {
      if (layers.get(i).mayContain(hash)) {
        return true;
      }
    }
    return false;
  }

  /** Hashes eight bytes at a time; good enough for a filter, but not against an attacker. */
  private static long hash(byte[] key) {
    long hash = key.length * MIX;
    int at = 0;
    for (; at + Long.BYTES <= key.length; at += Long.BYTES) {
      hash = mixed(hash ^ (long) LONGS.get(key, at));
    }
    long rest = 0;
    for (; at < key.length; at++) {
      rest = (rest << Byte.SIZE) | (key[at] & 0xFF);
    }
    return mixed(hash ^ rest);
  }

  private static long mixed(long value) {
    long product = value * MIX;
    return Math.multiplyHigh(value, MIX) ^ product ^ (product >>> Integer.SIZE);
  }

  /** Writes the filter. */
  void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(layers.size());
    for (Layer layer : layers) {
      out.writeInt(layer.mostKeys);
      out.writeInt(layer.keys);
      for (long word : layer.words) {
        out.writeLong(word);
      }
    }
  }

  /**
   * Reads a filter that {@link #writeTo} wrote.
   *
   * @throws IOException if the bytes are no filter; nothing of an unexpected size is allocated
   */
  static KeyFilter readFrom(DataInputStream in) throws IOException {
    KeyFilter filter = new KeyFilter();
    long mostKeys = FIRST_KEYS;
    for (int left = in.readInt(); left > 0; left--, mostKeys *= GROWTH) {
      int size = in.readInt();
      if (size != mostKeys) {
        throw new IOException("a layer of " + size + " keys in place of " + mostKeys);
      }
      Layer layer = new Layer(size);
      layer.keys = in.readInt();
      if (layer.keys < 0 || layer.keys > size) {
        throw new IOException(layer.keys + " keys in a layer of " + size);
      }
      for (int i = 0; i < layer.words.length; i++) {
        layer.words[i] = in.readLong();
      }
      filter.layers.add(layer);
    }
    return filter;
  }
}
