package org.cpor.arbitration.review.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The body that names the assignee of a case.
 *
 * @param assignee the reviewer who gets the case; if absent, the caller gets the case. A review
 *     lead may name every reviewer; a reviewer may not name another person. A lead who gives their
 *     own name gets the case even if another reviewer has the case.
 */
record AssigneeRequest(@Nullable @Pattern(regexp = ".*\\S.*") @Size(max = 200) String assignee) {}
