@NullMarked
package org.cpor.reader.child;

import org.jspecify.annotations.NullMarked;
