/** What a partner should know of each of its MPNs before it claims with one. */
@NullMarked
package org.cpor.verifier.advice.domain;

import org.jspecify.annotations.NullMarked;
