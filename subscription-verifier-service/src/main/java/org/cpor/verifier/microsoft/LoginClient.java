package org.cpor.verifier.microsoft;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.rest.client.reactive.ClientFormParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Microsoft's login service. */
@RegisterRestClient(configKey = "microsoft-login")
@Path("/")
interface LoginClient {

  /** The discovery document of the tenant with the domain {@code domain}. */
  @GET
  @Path("{domain}/v2.0/.well-known/openid-configuration")
  OpenIdConfiguration discovery(@PathParam("domain") String domain);

  /** A token for this application in the tenant. */
  @POST
  @Path("{tenantId}/oauth2/v2.0/token")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @ClientFormParam(name = "grant_type", value = "client_credentials")
  @ClientFormParam(name = "scope", value = "https://graph.microsoft.com/.default")
  AccessToken token(
      @PathParam("tenantId") UUID tenantId,
      @FormParam("client_id") String clientId,
      @FormParam("client_secret") String clientSecret);

  @ClientExceptionMapper
  static RuntimeException failure(Response response) {
    return MicrosoftFailure.ofLogin(response);
  }
}
