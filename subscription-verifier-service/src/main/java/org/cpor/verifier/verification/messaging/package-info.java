/** The claims that intake tells of, and what arbitration decides about them. */
@NullMarked
package org.cpor.verifier.verification.messaging;

import org.jspecify.annotations.NullMarked;
