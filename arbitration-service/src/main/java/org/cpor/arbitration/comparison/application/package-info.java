/** Compares the parties of a case for reviewers. */
@NullMarked
package org.cpor.arbitration.comparison.application;

import org.jspecify.annotations.NullMarked;
