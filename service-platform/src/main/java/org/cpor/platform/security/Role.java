package org.cpor.platform.security;

/** The roles that a token can have, for {@code @RolesAllowed}. */
public final class Role {

  public static final String BILLING_ADMIN = "billing-admin";
  public static final String GLOBAL_ADMIN = "global-admin";
  public static final String INCENTIVES_ADMIN = "incentives-admin";
  public static final String PORTAL = "portal";
  public static final String REVIEWER = "reviewer";
  public static final String REVIEW_LEAD = "review-lead";
  public static final String OPERATOR = "operator";
  public static final String DIRECTORY_FEED = "directory-feed";

  private Role() {}
}
