@NullMarked
package org.cpor.architecture;

import org.jspecify.annotations.NullMarked;
