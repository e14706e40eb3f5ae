package org.cpor.arbitration.policy.domain;

/** What claims must have in common to compete, besides the customer's tenant. */
public enum SubjectScope {
  /** The product or workload. */
  PRODUCT,
  /** The product or workload and, in the solution area Business Applications, the subscription. */
  SUBSCRIPTION
}
