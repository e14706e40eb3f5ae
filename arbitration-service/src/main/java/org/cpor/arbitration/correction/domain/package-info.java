/** The states of a claim that failed verification, and their deadlines. */
@NullMarked
package org.cpor.arbitration.correction.domain;

import org.jspecify.annotations.NullMarked;
