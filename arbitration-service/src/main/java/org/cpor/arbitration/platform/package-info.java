/** What all features of arbitration share: problem types, ids and due work. */
@NullMarked
package org.cpor.arbitration.platform;

import org.jspecify.annotations.NullMarked;
