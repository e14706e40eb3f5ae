/**
 * Waits for the correction of claims that failed verification, and rejects them at the deadline.
 */
@NullMarked
package org.cpor.arbitration.correction.application;

import org.jspecify.annotations.NullMarked;
