package org.cpor.intake.document.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.application.DocumentBytes;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;

/**
 * Stores one file for each document. The name of the file is the id of the document, and the name
 * of its folder is the last three digits of the id. These digits are random, so there are up to
 * 4,096 folders. The name of a file ends in {@code .part} until the file is complete and on disk.
 */
final class DirectoryBytes implements DocumentBytes {

  private static final int RANDOM_DIGITS = 3;

  private final Path directory;

  /**
   * Uses {@code directory}.
   *
   * @throws IllegalArgumentException when {@code directory} does not exist or is not writable
   */
  DirectoryBytes(Path directory) {
    if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
      throw new IllegalArgumentException(
          "cpor.documents.directory must be a directory to write to, and is " + directory);
    }
    this.directory = directory;
  }

  @Override
  public void write(Document document, Path file) throws IOException {
    Path target = file(document.documentId());
    Path folder = folder(document.documentId());
    // A failure to open the upload must not be reported as a fault of the directory.
    try (InputStream bytes = Files.newInputStream(file)) {
      try {
        create(folder);
        Path part = part(target);
        writeThrough(bytes, part);
        Files.move(part, target, ATOMIC_MOVE);
        flush(folder);
      } catch (IOException e) {
        throw away(StorageUnavailable.NOT_KEPT, e);
      }
    }
  }

  private void create(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      return;
    }
    flush(directory);
  }

  private static void writeThrough(InputStream bytes, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE)) {
      bytes.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  /** Flushes the folder, so that the names of its files and folders are on disk. */
  private static void flush(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }

  @Override
  public Optional<InputStream> open(UUID documentId) {
    try {
      return Optional.of(Files.newInputStream(file(documentId)));
    } catch (NoSuchFileException e) {
      requireDirectory(StorageUnavailable.NOT_READ);
      return Optional.empty();
    } catch (IOException e) {
      throw away(StorageUnavailable.NOT_READ, e);
    }
  }

  @Override
  public void remove(UUID documentId) {
    requireDirectory(StorageUnavailable.NOT_REMOVED);
    Path file = file(documentId);
    try {
      Files.deleteIfExists(part(file));
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw away(StorageUnavailable.NOT_REMOVED, e);
    }
  }

  /**
   * Throws when the directory is missing. Without the directory, this class cannot know whether the
   * bytes of a document exist.
   */
  private void requireDirectory(@CompileTimeConstant String detail) {
    if (!Files.isDirectory(directory)) {
      throw away(detail, new NoSuchFileException(directory.toString()));
    }
  }

  private Path file(UUID documentId) {
    return folder(documentId).resolve(documentId.toString());
  }

  private Path folder(UUID documentId) {
    String name = documentId.toString();
    return directory.resolve(name.substring(name.length() - RANDOM_DIGITS));
  }

  private ProblemException away(@CompileTimeConstant String detail, IOException failure) {
    return StorageUnavailable.log("directory " + directory, detail, failure);
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }
}
