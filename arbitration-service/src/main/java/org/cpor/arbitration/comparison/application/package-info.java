/** Reviewers compare the parties of a case. */
@NullMarked
package org.cpor.arbitration.comparison.application;

import org.jspecify.annotations.NullMarked;
