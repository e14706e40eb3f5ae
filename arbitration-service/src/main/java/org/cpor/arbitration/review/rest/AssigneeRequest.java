package org.cpor.arbitration.review.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who shall have a case.
 *
 * @param assignee absent for the caller itself; another only from a review lead
 */
record AssigneeRequest(@Nullable @Pattern(regexp = ".*\\S.*") @Size(max = 200) String assignee) {}
