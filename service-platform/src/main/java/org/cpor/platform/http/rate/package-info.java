/** How many requests one caller may send in a time (ADR 0076). */
@NullMarked
package org.cpor.platform.http.rate;

import org.jspecify.annotations.NullMarked;
