/** How the parties of a case differ, and what they have in common. */
@NullMarked
package org.cpor.arbitration.comparison.domain;

import org.jspecify.annotations.NullMarked;
