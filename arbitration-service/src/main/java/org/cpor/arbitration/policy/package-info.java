/** The configured policy profiles, and the choice of the profile in force. */
@NullMarked
package org.cpor.arbitration.policy;

import org.jspecify.annotations.NullMarked;
