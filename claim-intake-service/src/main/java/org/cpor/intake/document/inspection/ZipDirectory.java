package org.cpor.intake.document.inspection;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The central directory at the end of a zip file, in its 32-bit or 64-bit form. Only the directory
 * is read, up to a limit. The content of the entries is not read.
 *
 * @param names the names of the entries, in lower case
 * @param unpackedSize the total size of all entries, according to the directory; {@link
 *     Long#MAX_VALUE} when the total does not fit into a long
 */
record ZipDirectory(List<String> names, long unpackedSize) {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int MAX_COMMENT = 0xffff;

  /**
   * The maximum number of bytes that are read: 1 MiB for the central directory, and four bytes at
   * each position in the search for its end record.
   */
  private static final int MAX_READ = 1024 * 1024 + Integer.BYTES * (END_SIZE + MAX_COMMENT);

  /**
   * Reads the directory; empty when there is no directory, or when the directory is damaged or too
   * large for a document.
   */
  static Optional<ZipDirectory> read(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return hasEnd(channel) ? entries(new BoundedChannel(channel, MAX_READ)) : Optional.empty();
    }
  }

  private static Optional<ZipDirectory> entries(SeekableByteChannel channel) {
    // Like Office, this code ignores the Unicode extra fields, which can give an entry another
    // name.
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(channel)
            .setCharset(UTF_8)
            .setUseUnicodeExtraFields(false)
            .setIgnoreLocalFileHeader(true)
            .get()) {
      List<String> names = new ArrayList<>();
      long unpackedSize = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        names.add(entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/'));
        unpackedSize = sum(unpackedSize, entry.getSize());
      }
      return Optional.of(new ZipDirectory(List.copyOf(names), unpackedSize));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long sum(long size, long more) {
    return more > Long.MAX_VALUE - size ? Long.MAX_VALUE : size + more;
  }

  /**
   * Whether the end of the file has the end record of a zip file. This method reads the end of the
   * file once, and searches for the record in memory.
   */
  private static boolean hasEnd(SeekableByteChannel channel) throws IOException {
    int size = (int) Math.min(channel.size(), END_SIZE + MAX_COMMENT);
    ByteBuffer tail = ByteBuffer.allocate(size).order(LITTLE_ENDIAN);
    channel.position(channel.size() - size);
    while (tail.hasRemaining() && channel.read(tail) >= 0) {
      // The loop reads until the buffer is full.
    }
    for (int start = tail.position() - END_SIZE; start >= 0; start--) {
      if (tail.getInt(start) == END_SIGNATURE) {
        return true;
      }
    }
    return false;
  }
}
