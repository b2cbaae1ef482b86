package io.tollgate.cli.result;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts any number of rows in bounded memory. It sorts chunks, writes them to files, and merges the
 * files when the rows are read back.
 */
final class SortedRows {
  private static final long CHUNK_CHARACTERS = 24L * 1024 * 1024;
  private static final int ROW_OVERHEAD = 400;

  private final Comparator<List<String>> order;
  private final Path folder;
  private final String name;
  private final long chunkCharacters;
  private final List<Path> chunks = new ArrayList<>();
  private List<List<String>> rows = new ArrayList<>();
  private long characters;

  /**
   * An empty set of rows.
   *
   * @param folder the folder for chunks; its owner deletes it
   * @param name the prefix of the chunks' names
   */
  SortedRows(Comparator<List<String>> order, Path folder, String name) {
    this(order, folder, name, CHUNK_CHARACTERS);
  }

  SortedRows(Comparator<List<String>> order, Path folder, String name, long chunkCharacters) {
    this.order = order;
    this.folder = folder;
    this.name = name;
    this.chunkCharacters = chunkCharacters;
  }

  void add(List<String> row) throws IOException {
    rows.add(row);
    characters += ROW_OVERHEAD;
    for (String cell : row) {
      characters += cell.length();
    }
    if (characters >= chunkCharacters) {
      spill();
    }
  }

  int chunkCount() {
    return chunks.size();
  }

  private void spill() throws IOException {
    Path chunk = folder.resolve(name + "." + chunks.size() + ".chunk");
    rows.sort(order);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(chunk)))) {
      for (List<String> row : rows) {
        write(row, out);
      }
    }
    chunks.add(chunk);
    rows = new ArrayList<>();
    characters = 0;
  }

  private static void write(List<String> row, DataOutputStream out) throws IOException {
    out.writeInt(row.size());
    for (String cell : row) {
      byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  /** Takes each row, in order. */
  interface Reader {
    void row(List<String> row) throws IOException;
  }

  /** Reads all rows in order. */
  void read(Reader reader) throws IOException {
    rows.sort(order);
    List<Source> sources = new ArrayList<>();
    try {
      sources.add(new Source(rows.iterator()));
      for (Path chunk : chunks) {
        sources.add(new Source(chunk));
      }
      merge(sources, reader);
    } finally {
      for (Source source : sources) {
        source.close();
      }
    }
  }

  private void merge(List<Source> sources, Reader reader) throws IOException {
    PriorityQueue<Source> heads =
        new PriorityQueue<>((left, right) -> order.compare(left.head, right.head));
    for (Source source : sources) {
      if (source.advance()) {
        heads.add(source);
      }
    }
    while (!heads.isEmpty()) {
      Source least = heads.remove();
      reader.row(least.head);
      if (least.advance()) {
        heads.add(least);
      }
    }
  }

  /** A sorted sequence: the rows in memory, or a chunk. */
  private static final class Source {
    private final Iterator<List<String>> memory;
    private final DataInputStream file;
    private List<String> head = List.of();

    Source(Iterator<List<String>> memory) {
      this.memory = memory;
      this.file = null;
    }

    Source(Path chunk) throws IOException {
      this.memory = null;
      this.file = new DataInputStream(new BufferedInputStream(Files.newInputStream(chunk)));
    }

    boolean advance() throws IOException {
      if (memory != null) {
        boolean more = memory.hasNext();
        head = more ? memory.next() : List.of();
        return more;
      }
      return advanceFile();
    }

    private boolean advanceFile() throws IOException {
      int cells;
      try {
        cells = file.readInt();
      } catch (EOFException e) {
        return false;
      }
      List<String> row = new ArrayList<>(cells);
      for (int i = 0; i < cells; i++) {
        row.add(new String(file.readNBytes(file.readInt()), StandardCharsets.UTF_8));
      }
      head = row;
      return true;
    }

    void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }
}
