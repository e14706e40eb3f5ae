@NullMarked
package org.cpor.verifier;

import org.jspecify.annotations.NullMarked;
