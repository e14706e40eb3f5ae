@NullMarked
package org.cpor.verifier.reading.messaging;

import org.jspecify.annotations.NullMarked;
