package org.cpor.arbitration.policy.domain;

/** The property that claims of one customer must share to compete. */
public enum SubjectScope {
  /** The product or workload. */
  PRODUCT,
  /** The product or workload and, in the solution area Business Applications, the subscription. */
  SUBSCRIPTION
}
