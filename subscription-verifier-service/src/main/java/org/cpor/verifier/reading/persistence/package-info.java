@NullMarked
package org.cpor.verifier.reading.persistence;

import org.jspecify.annotations.NullMarked;
