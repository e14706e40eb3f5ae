/** What a partner can claim once, and what decides whether it still has it. */
@NullMarked
package org.cpor.verifier.claimed.domain;

import org.jspecify.annotations.NullMarked;
