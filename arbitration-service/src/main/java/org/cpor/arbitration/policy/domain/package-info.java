/**
 * The policy profiles: named sets of the numbers and rules that differ between the years of the
 * programme.
 */
@NullMarked
package org.cpor.arbitration.policy.domain;

import org.jspecify.annotations.NullMarked;
