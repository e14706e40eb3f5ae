/** Classes that all features of arbitration share: problem types, and the time for deadlines. */
@NullMarked
package org.cpor.arbitration.platform;

import org.jspecify.annotations.NullMarked;
