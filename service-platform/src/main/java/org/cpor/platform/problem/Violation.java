package org.cpor.platform.problem;

/**
 * One thing wrong with a request.
 *
 * @param field the path of the field in the request's JSON, such as {@code customer.domain}
 */
public record Violation(String field, String message) {}
