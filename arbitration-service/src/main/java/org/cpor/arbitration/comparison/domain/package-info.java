/** The differences between the parties of a case, and what the parties have in common. */
@NullMarked
package org.cpor.arbitration.comparison.domain;

import org.jspecify.annotations.NullMarked;
