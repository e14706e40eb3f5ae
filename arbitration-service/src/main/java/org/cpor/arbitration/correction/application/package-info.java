/**
 * Waits for the correction of claims that failed verification. Rejects a claim that is not
 * corrected by the deadline.
 */
@NullMarked
package org.cpor.arbitration.correction.application;

import org.jspecify.annotations.NullMarked;
