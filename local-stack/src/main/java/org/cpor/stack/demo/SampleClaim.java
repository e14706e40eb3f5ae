package org.cpor.stack.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cpor.stack.client.ApiClient;

/**
 * A claim of a partner of the sample directory.
 *
 * @param customer the name of the customer
 */
record SampleClaim(
    String partnerId,
    String mpnId,
    String customer,
    String tenantId,
    String domain,
    String product,
    String subscriptionId,
    String locale) {

  /** A claim that gets no findings. */
  static final SampleClaim WITHOUT_FINDINGS =
      new SampleClaim(
          "P-1001",
          "4567890",
          "Tiszamenti Malomipari Zrt.",
          "62f746b4-84e6-4ceb-95bd-447e7184d454",
          "tiszamenti-malom.example",
          "DYNAMICS_365_SALES",
          "939ae232-588e-4bce-b71e-d78a1dc02e27",
          "hu");

  /**
   * A claim with several errors: the domain belongs to another customer, the MPN belongs to another
   * partner, and the subscription was bought through a CSP.
   */
  static final SampleClaim WITH_SEVERAL_ERRORS =
      new SampleClaim(
          "P-1004",
          "4567890",
          "Pannon Hűtőház Kft.",
          "b61e6ba5-3682-4dd6-b804-69b84b2d451c",
          "tiszamenti-malom.example",
          "DYNAMICS_365_BUSINESS_CENTRAL",
          "3af9f30c-5a66-4477-bda9-d8c096d38ff5",
          "en");

  /** A claim for a product that the customer has not activated yet. */
  static final SampleClaim NOT_PROVISIONED =
      new SampleClaim(
          "P-1001",
          "4567890",
          "Pannon Hűtőház Kft.",
          "b61e6ba5-3682-4dd6-b804-69b84b2d451c",
          "pannon-hutohaz.example",
          "POWER_APPS",
          "8c3f846c-c6a9-42d3-83f8-4c485e5c4176",
          "hu");

  /** The first of two claims for the same product of the same customer. */
  static final SampleClaim FIRST_COMPETING =
      new SampleClaim(
          "P-1002",
          "5120334",
          "Lindqvist Maritime AB",
          "dc36fc90-2248-4d70-aca4-a1a9f5b19f71",
          "lindqvist-maritime.example",
          "DYNAMICS_365_FINANCE",
          "7a8d9ccd-7582-429f-bac5-26d3d4381551",
          "hu");

  /**
   * The second of two claims for the same product of the same customer, filed by another partner.
   */
  static final SampleClaim SECOND_COMPETING = FIRST_COMPETING.filedBy("P-1003", "6034417", "en");

  /** This claim, filed by another partner with its own MPN and language. */
  private SampleClaim filedBy(String otherPartnerId, String itsMpnId, String itsLocale) {
    return new SampleClaim(
        otherPartnerId, itsMpnId, customer, tenantId, domain, product, subscriptionId, itsLocale);
  }

  /** This claim, with the customer's ids from {@code customers}. */
  SampleClaim withIdsOf(SampleCustomers customers) {
    return new SampleClaim(
        partnerId,
        mpnId,
        customer,
        customers.idsIn(tenantId),
        domain,
        product,
        customers.idsIn(subscriptionId),
        locale);
  }

  /** The body of {@code POST /claims}. */
  ObjectNode toJson() {
    ObjectNode claim = ApiClient.JSON.createObjectNode();
    claim.put("partnerId", partnerId).put("mpnId", mpnId);
    claim.putObject("customer").put("tenantId", tenantId).put("domain", domain);
    return claim
        .put("solutionArea", "BUSINESS_APPLICATIONS")
        .put("activity", "USAGE")
        .put("product", product)
        .put("subscriptionId", subscriptionId)
        .put("locale", locale);
  }
}
