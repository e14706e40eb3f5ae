@NullMarked
package org.cpor.intake;

import org.jspecify.annotations.NullMarked;
