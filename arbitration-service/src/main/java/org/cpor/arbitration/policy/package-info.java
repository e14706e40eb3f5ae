/** The configured policy profiles, and which of them is in force. */
@NullMarked
package org.cpor.arbitration.policy;

import org.jspecify.annotations.NullMarked;
