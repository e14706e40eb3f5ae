package org.cpor.arbitration.policy.domain;

/** Claims compete if they name the same customer and have this property in common. */
public enum SubjectScope {
  /** The product or workload. */
  PRODUCT,
  /** The product or workload and, in the solution area Business Applications, the subscription. */
  SUBSCRIPTION
}
