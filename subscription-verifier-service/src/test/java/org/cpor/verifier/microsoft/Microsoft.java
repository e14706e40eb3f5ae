package org.cpor.verifier.microsoft;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cpor.verifier.Customer;

/** Answers of Microsoft, in the form of the examples in its public documentation. */
final class Microsoft {

  static final String SUBSCRIPTIONS = "/v1.0/directory/subscriptions";

  private static final String SALES_PLAN = "DYN365_ENTERPRISE_SALES";

  private final WireMock server;

  Microsoft(URI address) {
    server = new WireMock(address.getHost(), address.getPort());
  }

  void forgetEverything() {
    server.resetMappings();
    server.resetRequests();
  }

  /** The tenant exists, has the domain and grants access. */
  void knows(Customer customer) {
    domainIsOf(customer.domain, customer.tenantId);
    server.register(
        post(urlPathEqualTo("/" + customer.tenantId + "/oauth2/v2.0/token"))
            .withFormParam("grant_type", equalTo("client_credentials"))
            .withFormParam("scope", equalTo("https://graph.microsoft.com/.default"))
            .withFormParam("client_id", equalTo(LiveSourceProfile.CLIENT_ID))
            .withFormParam("client_secret", equalTo(LiveSourceProfile.CLIENT_SECRET))
            .willReturn(
                okJson(
                    """
                    {"token_type": "Bearer", "expires_in": 3599, "ext_expires_in": 3599,
                     "access_token": "%s"}
                    """
                        .formatted(token(customer)))));
  }

  void domainIsOf(String domain, UUID tenantId) {
    server.register(
        get(urlPathEqualTo("/" + domain + "/v2.0/.well-known/openid-configuration"))
            .willReturn(
                okJson(
                    """
                    {"issuer": "https://login.microsoftonline.com/%1$s/v2.0",
                     "token_endpoint": "https://login.microsoftonline.com/%1$s/oauth2/v2.0/token",
                     "tenant_region_scope": "EU", "scopes_supported": ["openid"]}
                    """
                        .formatted(tenantId))));
  }

  void knowsNoDomain(String domain) {
    server.register(
        get(urlPathEqualTo("/" + domain + "/v2.0/.well-known/openid-configuration"))
            .willReturn(tenantNotFound("invalid_tenant")));
  }

  void knowsNoTenant(UUID tenantId) {
    server.register(
        post(urlPathEqualTo("/" + tenantId + "/oauth2/v2.0/token"))
            .willReturn(tenantNotFound("invalid_request")));
  }

  private static ResponseDefinitionBuilder tenantNotFound(String error) {
    return okJson(
            """
            {"error": "%s", "error_description": "AADSTS90002: Tenant not found. Check to make sure.",
             "error_codes": [90002], "timestamp": "2026-11-22 20:00:00Z",
             "trace_id": "6f6a5bd2-3c1c-4e5c-9d0e-2a4c1f6b0f00"}
            """
                .formatted(error))
        .withStatus(400);
  }

  /** The customer has not consented to this application. */
  void isRefusedBy(Customer customer) {
    server.register(
        post(urlPathEqualTo("/" + customer.tenantId + "/oauth2/v2.0/token"))
            .willReturn(
                okJson(
                        """
                        {"error": "unauthorized_client",
                         "error_description": "AADSTS700016: Application was not found.",
                         "error_codes": [700016]}
                        """)
                    .withStatus(400)));
  }

  /** The tenant has these subscriptions, all on one page. */
  void tellsSubscriptions(Customer customer, String... subscriptions) {
    answers(customer, page("", subscriptions));
  }

  void answers(Customer customer, ResponseDefinitionBuilder answer) {
    server.register(subscriptionsOf(customer).willReturn(answer));
  }

  /** Answers the first request with {@code first}, and all later requests with {@code then}. */
  void answersFirst(
      Customer customer, ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
    String scenario = "of " + customer.tenantId;
    server.register(
        subscriptionsOf(customer)
            .inScenario(scenario)
            .whenScenarioStateIs("Started")
            .willReturn(first)
            .willSetStateTo("later"));
    server.register(
        subscriptionsOf(customer)
            .inScenario(scenario)
            .whenScenarioStateIs("later")
            .willReturn(then));
  }

  /** Two pages. The first page has a link with {@code skiptoken} to the second page. */
  void tellsTwoPages(Customer customer, String first, String second) {
    answers(
        customer,
        page(
            """
            "@odata.nextLink":
              "https://graph.microsoft.com/v1.0/directory/subscriptions?$skiptoken=RFNwdAIA%2Bx%3D",
            """,
            first));
    server.register(
        subscriptionsOf(customer)
            .atPriority(1)
            .withQueryParam("$skiptoken", equalTo("RFNwdAIA+x="))
            .willReturn(page("", second)));
  }

  void tellsSkus(Customer customer, String skuId, String provisioning) {
    server.register(
        get(urlPathEqualTo("/v1.0/subscribedSkus"))
            .withHeader("Authorization", equalTo("Bearer " + token(customer)))
            .willReturn(
                okJson(
                    """
                    {"value": [{"capabilityStatus": "Enabled", "consumedUnits": 14,
                      "skuId": "%s", "skuPartNumber": "DYN365_ENTERPRISE_SALES",
                      "servicePlans": [%s]}]}
                    """
                        .formatted(skuId, plan(SALES_PLAN, provisioning)))));
  }

  static ResponseDefinitionBuilder page(String nextLink, String... subscriptions) {
    return okJson(
        """
        {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#directory/subscriptions",
         %s "value": [%s]}
        """
            .formatted(nextLink, String.join(",", List.of(subscriptions))));
  }

  static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status);
  }

  static String sales(Customer customer, String status, String provisioning) {
    return sales(customer.subscriptionId, UUID.randomUUID(), status, provisioning, "");
  }

  /** A subscription of Sales. {@code more} has further fields; a comma follows each field. */
  static String sales(UUID id, UUID commerceId, String status, String provisioning, String more) {
    return subscription(
        id, commerceId, "DYN365_ENTERPRISE_SALES", status, more, plan(SALES_PLAN, provisioning));
  }

  static String subscription(
      UUID id, UUID commerceId, String sku, String status, String more, String... plans) {
    return """
    {"createdDateTime": "2023-01-01T00:00:00Z", "commerceSubscriptionId": "%s", "id": "%s",
     "isTrial": false, "nextLifecycleDateTime": "2027-02-01T00:00:00Z", %s
     "serviceStatus": [%s],
     "skuId": "1e1a282c-9c54-43a2-9310-98ef728faace", "skuPartNumber": "%s",
     "status": "%s", "totalLicenses": 25, "ownerType": "User"}
    """
        .formatted(commerceId, id, more, String.join(",", plans), sku, status);
  }

  static String plan(String name, String provisioning) {
    return """
    {"appliesTo": "User", "provisioningStatus": "%s",
     "servicePlanId": "2da8e897-7791-486b-b08f-cc63c8129df7", "servicePlanName": "%s"}
    """
        .formatted(provisioning, name);
  }

  /** How often the tenant's subscriptions were queried. */
  int looksAt(Customer customer) {
    return server
        .find(
            getRequestedFor(urlPathEqualTo(SUBSCRIPTIONS))
                .withHeader("Authorization", containing(token(customer))))
        .size();
  }

  int tokensAskedFor(Customer customer) {
    return server
        .find(postRequestedFor(urlPathEqualTo("/" + customer.tenantId + "/oauth2/v2.0/token")))
        .size();
  }

  private static MappingBuilder subscriptionsOf(Customer customer) {
    return get(urlPathEqualTo(SUBSCRIPTIONS))
        .withHeader("Authorization", equalTo("Bearer " + token(customer)));
  }

  private static String token(Customer customer) {
    return "eyJ0eXAiOiJKV1QifQ." + customer.tenantId;
  }
}
