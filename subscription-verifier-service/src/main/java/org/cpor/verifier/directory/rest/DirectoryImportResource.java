package org.cpor.verifier.directory.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import org.cpor.platform.http.Ndjson;
import org.cpor.platform.security.Role;
import org.cpor.verifier.directory.application.EntryReader;
import org.cpor.verifier.directory.application.FeedingDirectory;
import org.jboss.logging.Logger;

/**
 * The directory, a file at a time, in constant memory. Each line is {@code {type, id, …}} with the
 * fields of the PUT; a bad one is refused and stops no other.
 */
@Path("/directory/import")
@RolesAllowed(Role.DIRECTORY_FEED)
public class DirectoryImportResource {

  private static final Logger LOG = Logger.getLogger(DirectoryImportResource.class);

  private final EntryReader entries;
  private final FeedingDirectory feeding;
  private final ObjectMapper json;

  DirectoryImportResource(EntryReader entries, FeedingDirectory feeding, ObjectMapper json) {
    this.entries = entries;
    this.feeding = feeding;
    this.json = json;
  }

  @POST
  @Consumes({Ndjson.TYPE, Ndjson.UNPREFIXED, Ndjson.JSON_LINES})
  @Produces({Ndjson.TYPE, Ndjson.UNPREFIXED, Ndjson.JSON_LINES, MediaType.APPLICATION_JSON})
  public Response importLines(InputStream file, @Context HttpHeaders headers) throws IOException {
    Refusals refusals = new Refusals(json);
    try {
      ImportSummary summary = new DirectoryImport(entries, feeding, refusals).run(file);
      LOG.infof(
          "imported directory records: read=%d applied=%d unchanged=%d refused=%d",
          summary.read(), summary.applied(), summary.unchanged(), summary.refused());
      StreamingOutput answer =
          to -> {
            try (refusals) {
              refusals.answer(to, summary);
            }
          };
      return Response.ok(answer, Ndjson.answering(headers)).build();
    } catch (IOException | RuntimeException e) {
      refusals.close();
      throw e;
    }
  }
}
