package org.cpor.arbitration.review.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The body that names the assignee of a case.
 *
 * @param assignee absent for the caller; only a review lead may name another reviewer
 */
record AssigneeRequest(@Nullable @Pattern(regexp = ".*\\S.*") @Size(max = 200) String assignee) {}
