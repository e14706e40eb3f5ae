/** The claims that intake tells of. */
@NullMarked
package org.cpor.verifier.verification.messaging;

import org.jspecify.annotations.NullMarked;
