package org.cpor.intake.document.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A file from which only a limited number of bytes can be read in total. A read beyond this limit
 * fails.
 */
final class BoundedChannel implements SeekableByteChannel {

  private final SeekableByteChannel file;
  private long left;

  BoundedChannel(SeekableByteChannel file, long bytes) {
    this.file = file;
    this.left = bytes;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    if (to.remaining() > left) {
      throw new IOException("more is read than any document needs");
    }
    int read = file.read(to);
    left -= Math.max(read, 0);
    return read;
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    if (position < 0) {
      throw new IOException("no position " + position);
    }
    file.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
