/** What is awaited of the partner whose claim failed verification, and until when. */
@NullMarked
package org.cpor.arbitration.correction.domain;

import org.jspecify.annotations.NullMarked;
