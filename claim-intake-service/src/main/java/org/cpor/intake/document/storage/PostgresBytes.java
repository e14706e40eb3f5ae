package org.cpor.intake.document.storage;

import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.intake.document.application.DocumentBytes;
import org.cpor.intake.document.domain.Document;

/**
 * Stores the bytes of a document in rows with one chunk each. The transaction that writes or
 * deletes the document also writes or deletes these rows. A download reads each chunk in its own
 * transaction, so that a slow client occupies no connection to the database.
 */
final class PostgresBytes implements DocumentBytes {

  /** The size of a chunk. Each download has one chunk in memory while it waits for its client. */
  private static final int CHUNK = 64 * 1024;

  private static final String INSERT =
      "insert into document_chunk (document_id, number, bytes) values (?, ?, ?)";

  private static final String SELECT =
      "select bytes from document_chunk where document_id = ? and number = ?";

  private static final String DELETE = "delete from document_chunk where document_id = ?";

  private final DataSource database;

  PostgresBytes(DataSource database) {
    this.database = database;
  }

  @Override
  public void write(Document document, Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      byte[] chunk = bytes.readNBytes(CHUNK);
      for (int number = 0; chunk.length > 0; number++) {
        insert.setObject(1, document.documentId());
        insert.setInt(2, number);
        insert.setBytes(3, chunk);
        insert.executeUpdate();
        chunk = bytes.readNBytes(CHUNK);
      }
    } catch (SQLException e) {
      throw new PersistenceException("the bytes of a document cannot be stored", e);
    }
  }

  @Override
  public Optional<InputStream> open(UUID documentId) {
    return chunk(documentId, 0).map(first -> new Chunks(documentId, first));
  }

  @Override
  public void remove(UUID documentId) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, documentId);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("the bytes of a document cannot be deleted", e);
    }
  }

  private Optional<byte[]> chunk(UUID documentId, int number) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setObject(1, documentId);
      select.setInt(2, number);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new PersistenceException("the bytes of a document cannot be read", e);
    }
  }

  /** Reads the chunks one after another. */
  private final class Chunks extends InputStream {

    private final UUID documentId;
    private int number;
    private InputStream current;

    Chunks(UUID documentId, byte[] first) {
      this.documentId = documentId;
      this.current = new ByteArrayInputStream(first);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int read = current.read(to, offset, length);
      if (read >= 0) {
        return read;
      }
      Optional<byte[]> next = chunk(documentId, number + 1);
      if (next.isEmpty()) {
        return -1;
      }
      number++;
      current = new ByteArrayInputStream(next.get());
      return current.read(to, offset, length);
    }
  }
}
