@NullMarked
package org.cpor.arbitration;

import org.jspecify.annotations.NullMarked;
