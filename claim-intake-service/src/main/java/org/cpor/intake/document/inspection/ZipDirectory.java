package org.cpor.intake.document.inspection;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The table of contents at the end of a zip file. Nothing but it is read, and of it no more than
 * fits in memory: what the entries hold may be as large as it likes.
 *
 * @param names of the entries, in lower case
 * @param unpackedSize of all entries together, as the table has it
 */
record ZipDirectory(List<String> names, long unpackedSize) {

  private static final int MAX_SIZE = 1024 * 1024;

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int MAX_COMMENT = 0xffff;

  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int ENTRY_SIZE = 46;

  /** Reads the table; empty when there is none, or a larger one than any document has. */
  static Optional<ZipDirectory> read(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      int tailSize = (int) Math.min(channel.size(), END_SIZE + MAX_COMMENT);
      long tailStart = channel.size() - tailSize;
      ByteBuffer tail = read(channel, tailStart, tailSize);
      for (int end = tailSize - END_SIZE; end >= 0; end--) {
        if (tail.getInt(end) == END_SIGNATURE) {
          long size = Integer.toUnsignedLong(tail.getInt(end + 12));
          long start = tailStart + end - size;
          return size > MAX_SIZE || start < 0
              ? Optional.empty()
              : entries(read(channel, start, (int) size));
        }
      }
      return Optional.empty();
    }
  }

  private static Optional<ZipDirectory> entries(ByteBuffer table) {
    List<String> names = new ArrayList<>();
    long unpackedSize = 0;
    while (table.remaining() >= ENTRY_SIZE) {
      int start = table.position();
      int nameSize = Short.toUnsignedInt(table.getShort(start + 28));
      int next =
          start
              + ENTRY_SIZE
              + nameSize
              + Short.toUnsignedInt(table.getShort(start + 30))
              + Short.toUnsignedInt(table.getShort(start + 32));
      if (table.getInt(start) != ENTRY_SIGNATURE || next > table.limit()) {
        return Optional.empty();
      }
      unpackedSize += Integer.toUnsignedLong(table.getInt(start + 24));
      byte[] name = new byte[nameSize];
      table.get(start + ENTRY_SIZE, name);
      names.add(new String(name, UTF_8).toLowerCase(Locale.ROOT).replace('\\', '/'));
      table.position(next);
    }
    return Optional.of(new ZipDirectory(List.copyOf(names), unpackedSize));
  }

  private static ByteBuffer read(SeekableByteChannel channel, long start, int size)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size).order(LITTLE_ENDIAN);
    channel.position(start);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // Until all is there.
    }
    return bytes.flip();
  }
}
