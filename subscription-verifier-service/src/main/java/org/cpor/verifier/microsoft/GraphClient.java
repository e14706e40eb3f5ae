package org.cpor.verifier.microsoft;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** The client of Microsoft Graph. A request is about the tenant for which its token was issued. */
@RegisterRestClient(configKey = "microsoft-graph")
@Path("/")
interface GraphClient {

  /**
   * A page of the tenant's subscriptions.
   *
   * @param page the query parameters of the link to the page; empty for the first page
   */
  @GET
  @Path("directory/subscriptions")
  CompanySubscriptions subscriptions(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @RestQuery Map<String, String> page);

  @GET
  @Path("subscribedSkus")
  SubscribedSkus subscribedSkus(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

  @ClientExceptionMapper
  static RuntimeException failure(Response response) {
    return MicrosoftFailure.of(response);
  }
}
