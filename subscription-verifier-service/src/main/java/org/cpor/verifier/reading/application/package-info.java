@NullMarked
package org.cpor.verifier.reading.application;

import org.jspecify.annotations.NullMarked;
