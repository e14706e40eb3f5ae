package org.cpor.arbitration.review.rest;

/** Answers and parameters of several operations on cases, for the OpenAPI document. */
final class CaseAnswers {

  static final String TAG = "Cases";

  static final String TAG_DESCRIPTION =
      "Reviewers find cases, take them and decide them. Partners have no access.";

  static final String DOCKET =
      "The docket. Its days are explained in Hungarian if `Accept-Language` prefers it, and else in"
          + " English.";

  static final String VERSION =
      "The version of the case, for `If-Match`. Names, comments and the holder can change without"
          + " a new version.";

  static final String DOCKET_AFTER = "The docket after the change.";

  static final String DECIDED =
      "`case-already-ruled`: the case has a ruling. `case-closed`: the case was closed, because no"
          + " claim was left. ";

  static final String WITHOUT_LEASE =
      DECIDED + "`lease-not-held`: the caller has not taken the case, or the lease has expired. ";

  static final String NOT_A_PARTY =
      "`not-a-party`: the claim is not a party to the case, or has left it. ";

  static final String RULING_DOES_NOT_FIT =
      "`ruling-does-not-fit`: the ruling does not fit the parties of the case, for example because"
          + " it gives a reason for a claim that it does not reject. ";

  static final String NEEDS_CONFIRMATION =
      "`ruling-needs-confirmation`: something speaks against the ruling. `missing` has the codes of"
          + " the objections, and `reasons` has each code with its words. A ruling whose `confirm`"
          + " has all the codes is accepted.";

  private CaseAnswers() {}
}
