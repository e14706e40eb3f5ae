package org.cpor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourceMethodsTest {

  private final ResourceMethods resources =
      new ResourceMethods(Stream.of(Things.class, Batch.class, Client.class, String.class));

  @Path("/things")
  @Produces("application/json")
  static class Things {

    @GET
    String list() {
      return "";
    }

    @POST
    @Consumes("application/json")
    String create(String thing) {
      return thing;
    }

    @PUT
    @Path("/{id}")
    @Consumes("application/json")
    @Produces({"application/json", "text/csv"})
    String change(@PathParam("id") String id, String thing) {
      return id + thing;
    }
  }

  @Path("things/batch/")
  static class Batch {

    @POST
    @Consumes({"application/x-ndjson", "application/jsonl"})
    @Produces("application/x-ndjson")
    String create(String things) {
      return things;
    }
  }

  @Path("/things")
  interface Client {

    @jakarta.ws.rs.DELETE
    void clear();
  }

  @Test
  void aPathHasTheMethodsOfAllResourcesThatHaveIt() {
    assertThat(resources.allowedAt("/things")).containsExactly("GET", "HEAD", "OPTIONS", "POST");
    assertThat(resources.allowedAt("/things/7")).containsExactly("OPTIONS", "PUT");
  }

  @Test
  void aLiteralPathWinsOverAVariableOne() {
    assertThat(resources.allowedAt("/things/batch")).containsExactly("OPTIONS", "POST");
  }

  @Test
  void mediaTypesOfTheMethodWinOverThoseOfItsClass() {
    assertThat(resources.producedBy("HEAD", "/things")).containsExactly("application/json");
    assertThat(resources.producedBy("PUT", "/things/7"))
        .containsExactly("application/json", "text/csv");
    assertThat(resources.consumedBy("POST", "/things/batch"))
        .containsExactly("application/x-ndjson", "application/jsonl");
  }

  @Test
  void anUnknownPathHasNoMethods() {
    assertThat(resources.consumedBy("POST", "/nothing")).isEmpty();
    assertThat(resources.producedBy("GET", "/nothing")).isEmpty();
  }
}
