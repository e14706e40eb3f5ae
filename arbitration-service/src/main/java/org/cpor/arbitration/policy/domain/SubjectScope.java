package org.cpor.arbitration.policy.domain;

/** What makes claims compete, besides the customer's tenant. */
public enum SubjectScope {
  /** The product or workload. */
  PRODUCT,
  /** The product or workload; for Business Applications, of one subscription. */
  SUBSCRIPTION
}
