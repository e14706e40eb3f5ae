/** Who the reviewers are, what they work on, and who is absent. */
@NullMarked
package org.cpor.arbitration.reviewer.application;

import org.jspecify.annotations.NullMarked;
