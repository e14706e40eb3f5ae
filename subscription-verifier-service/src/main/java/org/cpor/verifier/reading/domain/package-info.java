@NullMarked
package org.cpor.verifier.reading.domain;

import org.jspecify.annotations.NullMarked;
