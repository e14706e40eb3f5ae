package org.cpor.intake.document.inspection;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The directory of a compound file (MS-CFB), the container of Outlook messages, old Office
 * documents and encrypted Office documents. This class reads only the directory, and the table that
 * links the sectors of the directory. An {@link IOException} is thrown if the directory is damaged,
 * or is too large for a document.
 */
final class CompoundFile {

  private static final int HEADER_SIZE = 512;
  private static final int TABLES_IN_HEADER = 109;
  private static final int MAX_DIRECTORY = 2 * 1024 * 1024;
  private static final int ENTRY_SIZE = 128;
  private static final int END_OF_CHAIN = -2;

  private final SeekableByteChannel file;
  private final ByteBuffer header;
  private final int sectorSize;

  private CompoundFile(SeekableByteChannel file) throws IOException {
    this.file = file;
    this.header = read(0, HEADER_SIZE);
    this.sectorSize = 1 << (header.getShort(30) & 0xf);
    if (sectorSize < HEADER_SIZE) {
      throw new IOException("sectors of " + sectorSize + " bytes");
    }
  }

  /** The names of the entries at the top level of {@code file}. */
  static Set<String> namesIn(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return new CompoundFile(channel).names();
    }
  }

  /**
   * An entry of the directory. The entries of a folder form a binary tree.
   *
   * @param child if this entry is a folder: the number of the entry that is the root of the
   *     folder's tree
   */
  private record Entry(String name, int left, int right, int child) {

    static Entry of(ByteBuffer directory, int start) {
      int length = Math.clamp(directory.getShort(start + 64) - 2, 0, 62);
      byte[] name = new byte[length];
      directory.get(start, name);
      return new Entry(
          new String(name, UTF_16LE),
          directory.getInt(start + 68),
          directory.getInt(start + 72),
          directory.getInt(start + 76));
    }
  }

  private Set<String> names() throws IOException {
    List<Entry> entries = entries();
    Set<String> names = new HashSet<>();
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> next = new ArrayDeque<>();
    next.push(entries.getFirst().child());
    while (!next.isEmpty()) {
      int number = next.pop();
      if (number >= 0 && number < entries.size() && seen.add(number)) {
        Entry entry = entries.get(number);
        names.add(entry.name());
        next.push(entry.left());
        next.push(entry.right());
      }
    }
    return names;
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int sector = header.getInt(48); sector != END_OF_CHAIN; sector = following(sector)) {
      ByteBuffer directory = read(offset(sector), sectorSize);
      for (int start = 0; start < sectorSize; start += ENTRY_SIZE) {
        entries.add(Entry.of(directory, start));
      }
      if (entries.size() > MAX_DIRECTORY / ENTRY_SIZE) {
        throw new IOException("a directory without an end");
      }
    }
    if (entries.isEmpty()) {
      throw new IOException("no directory");
    }
    return entries;
  }

  /** The sector that follows {@code sector}, according to the table of sectors. */
  private int following(int sector) throws IOException {
    int perSector = sectorSize / Integer.BYTES;
    return number(table(sector / perSector), sector % perSector);
  }

  /**
   * The number of the sector that has part {@code index} of the table of sectors. Each part fills a
   * sector. The header has the numbers for the first parts. A chain of other sectors has the
   * numbers for the later parts.
   */
  private int table(int index) throws IOException {
    if (index < TABLES_IN_HEADER) {
      return header.getInt(76 + index * Integer.BYTES);
    }
    int perSector = sectorSize / Integer.BYTES - 1;
    int sector = header.getInt(68);
    for (int i = (index - TABLES_IN_HEADER) / perSector; i > 0; i--) {
      sector = number(sector, perSector);
    }
    return number(sector, (index - TABLES_IN_HEADER) % perSector);
  }

  private int number(int sector, int index) throws IOException {
    return read(offset(sector) + (long) index * Integer.BYTES, Integer.BYTES).getInt(0);
  }

  private long offset(int sector) throws IOException {
    long offset = (sector + 1L) * sectorSize;
    if (sector < 0 || offset >= file.size()) {
      throw new IOException("no sector " + sector);
    }
    return offset;
  }

  private ByteBuffer read(long start, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size).order(LITTLE_ENDIAN);
    file.position(start);
    while (bytes.hasRemaining()) {
      if (file.read(bytes) < 0) {
        throw new EOFException("no " + size + " bytes at " + start);
      }
    }
    return bytes.flip();
  }
}
